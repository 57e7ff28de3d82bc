// The layers of the contestant on show over the whole training, as a heat map that can be read out cell by cell.
import { h, write } from "../../lib/dom.js";
import { layerCaption, readingText } from "../../lib/layer-caption.js";
import { READINGS, scaleOf } from "../../lib/network-looks.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { throttled } from "../../lib/throttle.js";
import { allValues, framesOf, layerRows, shortNames } from "../../lib/training-layers.js";
import { selectedIndex, shownIndex } from "../../lib/training-reading.js";
import { createCursor } from "../../plot/cursor.js";
import { cellAt, createHeatmap, heatBox } from "../../plot/network/heatmap.js";
import { rampOf } from "../../plot/network/ramp.js";
import { createChoice } from "./choice.js";
import { rampKey } from "./ramp-key.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../lib/network-looks.js").ReadingId} ReadingId */
/** @typedef {{setLayerReading: (reading: ReadingId) => void, player: {seek: (frame: number) => void}}} Actions */

/** While frames arrive the map is drawn at most so often (ms). */
const EVERY = 250;

/** Keys that move the cell that is read out: by layers, by frames. @type {Record<string, [number, number]>} */
const MOVES = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function layersCard(host, store, actions) {
  const choice = createChoice("Reading of the layers", READINGS, (id) =>
    actions.setLayerReading(/** @type {ReadingId} */ (id)),
  );
  const who = h("span", { class: "card-aside layers-who" });
  const canvas = h("canvas", { class: "layers-canvas" });
  const box = h(
    "div",
    {
      class: "layers-box",
      tabIndex: 0,
      role: "group",
      "aria-label": "Layers over the training; arrow keys read out layer and frame",
    },
    canvas,
  );
  const key = rampKey();
  const read = h("output", { class: "layers-read mono", "aria-live": "polite" });
  const caption = h("p", { class: "note layers-caption" });
  host.append(
    h("h2", { class: "unseen" }, "Layers"),
    h("div", { class: "chart-head" }, choice.element, who),
    box,
    h("div", { class: "layers-foot" }, key.ramp, key.marks, read),
    caption,
  );
  const heatmap = createHeatmap(canvas);
  let theme = readPictureTheme(document.documentElement);
  const size = () => ({
    width: box.clientWidth,
    height: box.clientHeight,
    density: Math.min(2, Math.max(1, devicePixelRatio)),
  });
  const margins = () => {
    const { width, height } = size();
    const { left, top, width: wide, height: high } = heatBox({ width, height }, theme);
    return { l: left, r: width - left - wide, t: top, b: height - top - high };
  };
  const total = () =>
    store.get().training ? framesOf(/** @type {any} */ (store.get().training)) : 1;
  const cursor = createCursor(box, margins, (share) =>
    actions.player.seek(Math.min(total() - 1, Math.floor(share * total()))),
  );
  /** The layer that is read out at the frame on show; none until somebody asks. @type {number|null} */
  let layer = null;
  /** @type {(number|null)[][]} */
  let rows = [];

  function drawMap() {
    const state = store.get();
    const { training, layer_reading } = state;
    const index = selectedIndex(state);
    const trained = training?.contestants[index];
    choice.set(layer_reading);
    write(who, trained?.name ?? "");
    rows = training && trained ? layerRows(training, index, layer_reading) : [];
    const { width, height } = size();
    if (!training || !trained || width < 2 || height < 2) return drawMoment();
    const ramp = rampOf(allValues(training, layer_reading), scaleOf(layer_reading));
    const names = shortNames(trained.layer_names);
    heatmap.draw({ rows, names, frames: framesOf(training), ramp }, theme, size());
    key.draw(ramp);
    cursor.measure();
    drawMoment();
  }

  /** Line, caption and what is read out: all that a frame changes. */
  function drawMoment() {
    const state = store.get();
    const frame = shownIndex(state);
    cursor.place(rows.length > 0 ? (frame + 0.5) / total() : null);
    // Nothing is known before the first frame, so nothing is said.
    const known = state.training && state.training.frames.length > 0;
    write(caption, known ? layerCaption(state.layer_reading, rows[frame], rows[0]) : "");
    if (layer === null) return;
    tell(frame, layer);
  }

  /** @param {number} frame @param {number} which */
  function tell(frame, which) {
    const { training, layer_reading } = store.get();
    const step = training?.frames[frame]?.step;
    const name = which === (rows[0]?.length ?? 0) - 1 ? "output" : `layer ${which + 1}`;
    const value = readingText(scaleOf(layer_reading), rows[frame]?.[which]);
    write(read, step === undefined ? "" : `${name}, step ${step}: ${value}`);
  }

  /** @param {PointerEvent} event */
  function point(event) {
    const at = box.getBoundingClientRect();
    const place = heatBox(size(), theme);
    const layers = rows[0]?.length ?? 0;
    const cell = cellAt(place, event.clientX - at.left, event.clientY - at.top, total(), layers);
    if (cell) tell(cell.frame, cell.layer);
    else write(read, "");
  }

  /** @param {KeyboardEvent} event */
  function move(event) {
    const by = MOVES[event.key];
    if (!by || rows.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    layer = Math.min(rows[0].length - 1, Math.max(0, (layer ?? -by[0]) + by[0]));
    if (by[1] !== 0) actions.player.seek(shownIndex(store.get()) + by[1]);
    else drawMoment();
  }
  box.addEventListener("pointermove", point);
  box.addEventListener("pointerleave", () => write(read, ""));
  box.addEventListener("keydown", move);

  function drawTheme() {
    theme = readPictureTheme(document.documentElement);
    drawMap();
  }
  const often = throttled(drawMap, EVERY);
  const watcher = new ResizeObserver(() => drawMap());
  watcher.observe(box);
  drawTheme();
  const offs = [
    store.watch(["training"], often.call),
    store.watch(["selected", "layer_reading", "contestants"], drawMap),
    store.watch(["appearance", "present"], drawTheme),
    store.watch(["frame"], drawMoment),
    often.cancel,
    cursor.dispose,
    () => watcher.disconnect(),
  ];
  return () => offs.forEach((off) => off());
}
