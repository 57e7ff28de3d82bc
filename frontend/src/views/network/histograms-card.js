// Histograms of activations or weights, layer by layer, of the contestant on show at the frame on show.
import { h, write } from "../../lib/dom.js";
import { scientific } from "../../lib/format.js";
import { HISTOGRAMS } from "../../lib/network-looks.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { ridgeRange, ridgesOf, shortNames } from "../../lib/training-layers.js";
import { selectedIndex, shownIndex } from "../../lib/training-reading.js";
import { layerAt, ridgeBox } from "../../plot/network/ridge-shapes.js";
import { paintRidges } from "../../plot/network/ridges.js";
import { segmented } from "../parts/segmented.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../lib/network-looks.js").HistogramId} HistogramId */
/** @typedef {{setHistogram: (which: HistogramId) => void}} Actions */
/** @typedef {import("../../lib/training-layers.js").Ridge} Ridge */

/** @param {string} name @param {Ridge} ridge */
export function ridgeSentence(name, { low, high, mean, deviation }) {
  const layer = name === "out" ? "Output" : `Layer ${name}`;
  return `${layer}: ${scientific(low)} to ${scientific(high)}, mean ${scientific(mean)} ± ${scientific(deviation)}`;
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function histogramsCard(host, store, actions) {
  const choice = segmented({
    name: "Histograms",
    choices: [...HISTOGRAMS],
    onChoose: (id) => actions.setHistogram(/** @type {HistogramId} */ (id)),
  });
  const who = h("span", { class: "card-aside layers-who" });
  const canvas = h("canvas", { class: "layers-canvas" });
  const box = h(
    "div",
    {
      class: "layers-box ridges-box",
      tabIndex: 0,
      role: "group",
      "aria-label": "Histograms by layer; up and down read out a layer",
    },
    canvas,
  );
  const read = h("output", { class: "ridges-read mono", "aria-live": "polite" });
  host.append(
    h("h2", { class: "unseen" }, "Histograms"),
    h("div", { class: "chart-head" }, choice.element, who),
    box,
    read,
  );
  let theme = readPictureTheme(document.documentElement);
  let layer = 0;
  let size = { width: 0, height: 0, density: 1 };
  /** @type {Ridge[]|null} */
  let ridges = null;
  /** @type {string[]} */
  let names = [];
  /** @type {[number, number]} */
  let range = [-1, 1];

  /** What only another training, contestant or choice changes. */
  function drawAll() {
    const state = store.get();
    const { training, histogram } = state;
    const index = selectedIndex(state);
    const trained = training?.contestants[index];
    choice.set(histogram);
    write(who, trained?.name ?? "");
    const all = shortNames(trained?.layer_names ?? []);
    names = histogram === "activations" && all.length > 1 ? all.slice(0, -1) : all;
    layer = Math.max(0, Math.min(layer, names.length - 1));
    if (training && trained) range = ridgeRange(training, index, histogram);
    drawFrame();
  }

  function drawFrame() {
    const state = store.get();
    const { training, histogram } = state;
    const { width, height } = size;
    // After its divergence a network's last histograms stay, and the line below says so.
    const now = training && ridgesOf(training, selectedIndex(state), shownIndex(state), histogram);
    box.toggleAttribute("data-lost", !now && ridges !== null);
    ridges = now ?? (training && ridges?.length === names.length ? ridges : null);
    if (!ridges || width < 2 || height < 2) {
      write(read, training ? "This training brings no histograms." : "");
      return;
    }
    const sums = ridges.map((one) => `${scientific(one.mean)} ± ${scientific(one.deviation)}`);
    paintRidges(canvas, ridges, names, sums, range, layer, theme, size);
    write(read, now ? ridgeSentence(names[layer], ridges[layer]) : "Diverged: its last histograms");
  }

  /** Once per change, not per frame: to ask for a width makes the browser lay out the page. */
  function measure() {
    const density = Math.min(2, Math.max(1, devicePixelRatio));
    size = { width: box.clientWidth, height: box.clientHeight, density };
    drawFrame();
  }

  /** @param {number} next */
  function mark(next) {
    if (next === layer || next < 0 || next >= names.length) return;
    layer = next;
    drawFrame();
  }
  box.addEventListener("pointermove", (event) => {
    const y = event.clientY - box.getBoundingClientRect().top;
    mark(layerAt(ridgeBox(size, names.length, theme), y, names.length) ?? layer);
  });
  box.addEventListener("keydown", (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    mark(layer + by);
  });

  function drawTheme() {
    theme = readPictureTheme(document.documentElement);
    drawAll();
  }
  const watcher = new ResizeObserver(measure);
  watcher.observe(box);
  drawTheme();
  const offs = [
    store.watch(["training", "selected", "contestants", "histogram"], drawAll),
    store.watch(["appearance", "present"], drawTheme),
    store.watch(["frame"], drawFrame),
    () => watcher.disconnect(),
  ];
  return () => offs.forEach((off) => off());
}
