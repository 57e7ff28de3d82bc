// What the selected contestant says of some held-out images: each image with what is said, how surely, and what it is.
import { h, mark, write } from "../../lib/dom.js";
import { NOTHING } from "../../lib/format.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { pictureAt } from "../../lib/training-look.js";
import { selectedIndex, shownIndex } from "../../lib/training-reading.js";
import { confusionSentence } from "../../plot/network/confusion.js";
import { paintImage } from "../../plot/network/images.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../../types/page.d.ts").Training} Training */
/** @typedef {Extract<import("../../../types/page.d.ts").TrainingPicture, {kind: "confusion"}>} Confusion */
/** @typedef {Confusion["samples"][number]} Sample */

/** @param {Sample} sample @param {Training["data"]} data */
export function sampleWords(sample, data) {
  const name = (/** @type {number} */ k) => data.names[k] ?? String(k);
  const truth = data.validation.y[sample.point];
  const wrong = sample.predicted !== truth;
  const sure = sample.confidence === null ? NOTHING : `${Math.round(100 * sample.confidence)} %`;
  const said = wrong ? `${name(sample.predicted)} ≠ ${name(truth)}` : name(sample.predicted);
  const scatter = sample.spread ? `, ± ${Math.round(100 * sample.spread)} % under dropout` : "";
  const spoken = `Says ${name(sample.predicted)}, is ${name(truth)}: ${sure} sure${scatter}.`;
  return { wrong, said, sure, spoken };
}

function createSample() {
  const canvas = h("canvas", { "aria-hidden": "true" });
  const said = h("span", { class: "sample-said", "aria-hidden": "true" });
  const sure = h("span", { "aria-hidden": "true" });
  const spoken = h("span", { class: "unseen" });
  return {
    element: h("li", { class: "sample" }, canvas, said, sure, spoken),
    canvas,
    said,
    sure,
    spoken,
  };
}

/** @param {Store} store */
export function samplesPart(store) {
  const words = h("p", { class: "samples-words" });
  const list = h("ul", { class: "samples" });
  const element = h(
    "section",
    { class: "samples-part", "aria-label": "Some held-out images", hidden: true },
    words,
    list,
  );
  /** @type {ReturnType<typeof createSample>[]} */
  let samples = [];
  let drawn = "";

  /** @param {Training} training @param {Confusion} picture @param {[number, number]} shape */
  function drawImages(training, picture, shape) {
    const now = [training.number, picture.samples.length, store.get().appearance].join(" ");
    if (now === drawn) return;
    drawn = now;
    const theme = readPictureTheme(document.documentElement);
    samples = picture.samples.map(createSample);
    samples.forEach(({ canvas }, i) =>
      paintImage(canvas, training.data.validation.x[picture.samples[i].point], shape, theme),
    );
    list.replaceChildren(...samples.map((sample) => sample.element));
  }

  function draw() {
    const state = store.get();
    const { training } = state;
    const index = selectedIndex(state);
    const found = training && index >= 0 ? pictureAt(training, index, shownIndex(state)) : null;
    const picture = found?.picture.kind === "confusion" ? found.picture : null;
    element.hidden = !picture;
    if (!training || !picture) return;
    const { data, contestants } = training;
    write(words, `${contestants[index].name}: ${confusionSentence(picture.counts, data.names)}`);
    list.hidden = data.image === null;
    if (!data.image) return;
    drawImages(training, picture, data.image);
    picture.samples.forEach((sample, i) => {
      const { wrong, said, sure, spoken } = sampleWords(sample, data);
      write(samples[i].said, said);
      write(samples[i].sure, sure);
      write(samples[i].spoken, spoken);
      mark(samples[i].element, "class", wrong ? "sample sample-wrong" : "sample");
    });
  }
  draw();
  return {
    element,
    off: store.watch(["training", "frame", "selected", "appearance"], draw),
  };
}
