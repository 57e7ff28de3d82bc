// The curves: of the training against the step, or a sweep of it against the learning rate; and the choice between them.
import { h } from "../../lib/dom.js";
import { CURVES } from "../../lib/network-looks.js";
import { segmented } from "../parts/segmented.js";
import { seriesPart } from "./series-part.js";
import { sweepPart } from "./sweep-part.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../lib/network-looks.js").CurveId} CurveId */
/** @typedef {{setCurve: (curve: CurveId) => void} & import("./series-part.js").SeriesActions & import("./sweep-part.js").SweepActions} Actions */

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function curvesCard(host, store, actions) {
  const choice = segmented({
    name: "Curves",
    choices: [...CURVES],
    onChoose: (id) => actions.setCurve(/** @type {CurveId} */ (id)),
  });
  const parts = [seriesPart(store, actions), sweepPart(store, actions)];
  host.append(
    h("h2", { class: "unseen" }, "Curves"),
    h("div", { class: "chart-head" }, choice.element),
    ...parts.map((part) => part.element),
  );

  const drawChoice = () => choice.set(store.get().curve);
  drawChoice();
  const off = store.watch(["curve"], drawChoice);
  return () => {
    off();
    for (const part of parts) part.dispose();
  };
}
