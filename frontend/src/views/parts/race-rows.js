// Knobs of the race as a whole: how many steps, what counts as arrived, and the draws of the noise.
import { h, write } from "../../lib/dom.js";
import { brief } from "../../lib/format.js";
import { numberRow } from "./knob-row.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../actions/index.js").Actions} Actions */

/** Fewer steps than this make no race. */
const FEWEST = 10;

/** @param {Store} store @param {Actions} actions */
export function raceRows(store, actions) {
  const limits = store.get().catalog?.limits ?? {};
  const steps = numberRow({
    label: "Steps",
    about: `How many steps every contestant takes. ${limits.steps?.why ?? ""}`.trim(),
    whole: true,
    scale: { low: FEWEST, high: limits.steps?.high ?? 2000, scale: "log" },
    format: (v) => String(v),
    onValue: actions.setSteps,
  });
  const tolerance = numberRow({
    label: "Tolerance",
    about:
      "A contestant has arrived at the first step from which its loss stays this close to the best known loss.",
    scale: { low: 1e-9, high: 10, scale: "log" },
    format: (v) => brief(v, 2),
    onValue: actions.setTolerance,
  });
  const seed = h("span", { class: "mono" });
  const draws = h(
    "p",
    { class: "knob-line", hidden: true },
    h("span", {}, "Draws of the noise, seed ", seed),
    h(
      "button",
      {
        type: "button",
        class: "link-button",
        onclick: actions.newSeed,
        "data-tip": "Runs the race with other random draws; all contestants get the same.",
      },
      "Draw anew",
    ),
  );
  return {
    element: h("div", { class: "race-rows" }, steps.element, tolerance.element, draws),
    draw() {
      const state = store.get();
      steps.set(state.steps);
      tolerance.set(state.tolerance);
      draws.hidden = state.noise === 0;
      write(seed, String(state.seed));
    },
  };
}
