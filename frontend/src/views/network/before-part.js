// What a warm start was trained on first: its loss curve, and of an autoencoder originals above reconstructions.
import { h, mark, write } from "../../lib/dom.js";
import { loss, whole } from "../../lib/format.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { selectedIndex } from "../../lib/training-reading.js";
import { paintBeforeCurve, paintReconstructions } from "../../plot/network/before.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../../types/page.d.ts").Before} Before */

const CURVE = { width: 190, height: 64, density: 2 };
const TILE = 33;

/** The contestant whose first training is shown: the selected one's, else the first there is. @param {State} state */
function beginner(state) {
  const contestants = state.training?.contestants ?? [];
  const chosen = contestants[selectedIndex(state)];
  return chosen?.before ? chosen : (contestants.find((c) => c.before) ?? null);
}

/** @param {Before} before */
function beforeSentence(before) {
  const losses = before.losses.filter((value) => value !== null);
  const steps = whole(before.steps[before.steps.length - 1] ?? 0);
  const what =
    before.task === "reconstruction"
      ? "to give back its own inputs"
      : `on something else first (${before.task})`;
  return `Trained ${what} for ${steps} steps: loss ${loss(losses[0])} to ${loss(losses[losses.length - 1])}.`;
}

/** @param {Store} store */
export function beforePart(store) {
  const name = h("strong");
  const words = h("span");
  const curve = h("canvas", { class: "before-curve", role: "img" });
  const images = h("canvas", { class: "before-images", role: "img" });
  const said = h("p", { class: "before-rows note" }, "above: inputs · below: given back");
  const element = h(
    "section",
    { class: "before", "aria-label": "Before this training", hidden: true },
    h("p", { class: "before-words" }, name, " ", words),
    h("div", { class: "before-pictures" }, curve, h("div", {}, images, said)),
  );
  let drawn = "";

  function draw() {
    const state = store.get();
    const who = beginner(state);
    const { training } = state;
    element.hidden = !who;
    if (!who?.before || !training) return;
    const now = [training.number, who.key, state.appearance, state.present].join(" ");
    if (now === drawn) return;
    drawn = now;
    const theme = readPictureTheme(document.documentElement);
    write(name, `${who.name}, before:`);
    write(words, beforeSentence(who.before));
    mark(curve, "aria-label", `Loss of the first training. ${beforeSentence(who.before)}`);
    paintBeforeCurve(curve, CURVE, who.before, theme, loss);
    const shape = training.data.image;
    const shown = shape !== null && (who.before.reconstructions?.length ?? 0) > 0;
    images.hidden = !shown;
    said.hidden = !shown;
    mark(images, "aria-label", "Eight inputs, and below each what the network gives back.");
    if (shape && shown) paintReconstructions(images, who.before, shape, TILE, theme);
  }
  draw();
  return {
    element,
    off: store.watch(["training", "selected", "appearance", "present"], draw),
  };
}
