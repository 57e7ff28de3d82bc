// Loss, accuracy, learning rate or time per step of all contestants against the step, with a cursor at the frame on show.
import { h, write } from "../../lib/dom.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { throttled } from "../../lib/throttle.js";
import { columnsOf, hasCurve } from "../../lib/training-curves.js";
import { shownFrame } from "../../lib/training-reading.js";
import { createCurves } from "../../plot/network/curves.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../lib/network-looks.js").SeriesId} SeriesId */
/** @typedef {{player: {seek: (frame: number) => void}}} SeriesActions */

/** While frames arrive the curves are drawn at most so often (ms). */
const EVERY = 400;

/** @type {Record<SeriesId, {aside: string, log: boolean, format: string, unit: string}>} */
const MANNERS = {
  loss: { aside: "log scale", log: true, format: ".3~g", unit: "" },
  accuracy: { aside: "share right", log: false, format: ".1%", unit: "" },
  rate: { aside: "log scale", log: true, format: ".3~g", unit: "" },
  time: { aside: "µs per step", log: false, format: ".3~g", unit: "µs" },
};

/** What thin and strong lines are. @param {SeriesId} curve @param {number} seeds */
export function legendOf(curve, seeds) {
  const lines = curve === "loss" || curve === "accuracy";
  const band = curve !== "time" && seeds > 1 ? ` Band: lowest to highest of ${seeds} seeds.` : "";
  return lines ? `Strong: validation. Thin: training.${band}` : band.trim();
}

/** The frame nearest to a step. @param {{step: number}[]} frames @param {number} step */
export function nearestFrame(frames, step) {
  let best = 0;
  frames.forEach((frame, i) => {
    if (Math.abs(frame.step - step) < Math.abs(frames[best].step - step)) best = i;
  });
  return best;
}

/** @param {Store} store @param {SeriesActions} actions */
export function seriesPart(store, actions) {
  const plot = h("div", { class: "chart" });
  const legend = h("p", { class: "note" });
  const aside = h("span", { class: "card-aside chart-aside" });
  const none = h("p", { class: "note chart-none", hidden: true });
  const element = h(
    "div",
    {},
    h("div", { class: "chart-frame" }, plot, none),
    h("div", { class: "curves-legend" }, legend, aside),
  );
  const curves = createCurves(plot, (step) =>
    actions.player.seek(nearestFrame(store.get().training?.frames ?? [], step)),
  );

  function drawCurves() {
    const state = store.get();
    const { training, curve } = state;
    element.hidden = curve === "sweep";
    if (curve === "sweep") return;
    const offered = hasCurve(curve, training);
    const { log, format, unit, aside: words } = MANNERS[curve];
    const colours = readTheme(document.documentElement).slots;
    const columns = offered ? columnsOf(curve, state) : [];
    write(aside, words);
    write(legend, offered ? legendOf(curve, training?.request.seeds ?? 1) : "");
    none.hidden = offered;
    write(none, offered ? "" : "Accuracies belong to classes: here values are fitted.");
    plot.hidden = !offered;
    curves.set({
      steps: training?.frames.map((frame) => frame.step) ?? [],
      last: training?.steps ?? 1,
      curves: columns.map((column) => ({ ...column, slot: look(column.slot, colours) })),
      log,
      within: curve === "accuracy" ? [-0.02, 1.04] : null,
      format,
      unit,
    });
    drawCursor();
  }

  const drawCursor = () => curves.setCursor(shownFrame(store.get())?.step ?? 0);
  const often = throttled(drawCurves, EVERY);

  function drawTraining() {
    if (store.get().training?.complete) often.now();
    else often.call();
  }

  function drawTheme() {
    const { stage, chartLine } = readTheme(document.documentElement);
    curves.setTheme({ ...stage, line: chartLine });
    drawCurves();
  }
  drawTheme();
  const offs = [
    store.watch(["training"], drawTraining),
    store.watch(["curve", "contestants"], drawCurves),
    store.watch(["appearance", "present"], drawTheme),
    store.watch(["frame"], drawCursor),
    often.cancel,
    curves.dispose,
  ];
  return { element, dispose: () => offs.forEach((off) => off()) };
}
