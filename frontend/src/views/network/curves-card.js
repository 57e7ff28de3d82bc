// The curves: loss, accuracy, learning rate or time per step of all contestants, with a cursor at the frame on show.
import { h, write } from "../../lib/dom.js";
import { CURVES } from "../../lib/network-looks.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { throttled } from "../../lib/throttle.js";
import { columnsOf, hasCurve } from "../../lib/training-curves.js";
import { shownFrame } from "../../lib/training-reading.js";
import { createCurves } from "../../plot/network/curves.js";
import { segmented } from "../parts/segmented.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../lib/network-looks.js").CurveId} CurveId */
/** @typedef {{setCurve: (curve: CurveId) => void, player: {seek: (frame: number) => void}}} Actions */

/** While frames arrive the curves are drawn at most so often (ms). */
const EVERY = 400;

/** @type {Record<CurveId, {aside: string, log: boolean, format: string, unit: string}>} */
const MANNERS = {
  loss: { aside: "log scale", log: true, format: ".3~g", unit: "" },
  accuracy: { aside: "share right", log: false, format: ".1%", unit: "" },
  rate: { aside: "log scale", log: true, format: ".3~g", unit: "" },
  time: { aside: "µs per step", log: false, format: ".3~g", unit: "µs" },
};

/** What thin and strong lines are. @param {CurveId} curve @param {number} seeds */
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

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function curvesCard(host, store, actions) {
  const choice = segmented({
    name: "Curves",
    choices: [...CURVES],
    onChoose: (id) => actions.setCurve(/** @type {CurveId} */ (id)),
  });
  const aside = h("span", { class: "card-aside chart-aside" });
  const plot = h("div", { class: "chart" });
  const legend = h("p", { class: "note curves-legend" });
  const none = h("p", { class: "note chart-none", hidden: true });
  host.append(
    h("h2", { class: "unseen" }, "Curves"),
    h("div", { class: "chart-head" }, choice.element, aside),
    h("div", { class: "chart-frame" }, plot, none),
    legend,
  );
  const curves = createCurves(plot, (step) =>
    actions.player.seek(nearestFrame(store.get().training?.frames ?? [], step)),
  );

  function drawCurves() {
    const state = store.get();
    const { training, curve } = state;
    const offered = hasCurve(curve, training);
    const { log, format, unit, aside: words } = MANNERS[curve];
    const colours = readTheme(document.documentElement).slots;
    const columns = offered ? columnsOf(curve, state) : [];
    choice.set(curve);
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
  return () => offs.forEach((off) => off());
}
