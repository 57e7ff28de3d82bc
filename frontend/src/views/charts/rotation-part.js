// Steps to the tolerance against the angle of the surface: only rules that do not look at coordinates stay level.
import { FROM, TO } from "../../actions/turning.js";
import { h, mark, write } from "../../lib/dom.js";
import { brief, power } from "../../lib/format.js";
import { namesOf } from "../../lib/racing-names.js";
import { angleCurves, angleThere } from "../../lib/sweep-curves.js";
import { angleSentence, angleWords } from "../../lib/sweep-words.js";
import { readTheme } from "../../lib/theme.js";
import { createCurves } from "../../plot/sweep/curves.js";
import { sweepFoot } from "./sweep-foot.js";

/** What has to be reached. @param {import("./part.js").State} state */
function goalOf({ race, tolerance }) {
  const best = race?.surface.best_loss ?? 0;
  return best === 0 ? `a loss below ${power(tolerance)}` : `within ${power(tolerance)} of the best`;
}

/** @type {import("./part.js").MakePart} */
export function rotationPart(store, actions) {
  const host = h("div", { class: "chart" });
  const foot = sweepFoot(actions.sweepAgain);
  const turn = h("button", { type: "button", class: "button small", onclick: actions.toggleTurn });
  const sentence = h("p", { class: "sweep-sentence" });
  const sweep = () => store.get().sweeps.rotation;
  const chart = createCurves(host, {
    label: "Steps to the tolerance against the angle of the surface, one curve for each contestant",
    handle: "Angle on a curve; Enter turns the surface there",
    logX: false,
    ticks: { dtick: 15, ticksuffix: "°" },
    words(curve, i) {
      const there = sweep();
      return there ? angleThere(there, curve.key, i) : "";
    },
    onTake: (curve, i) => actions.setRotation(curve.xs[i], true),
    onProbe: foot.probe,
  });

  function moment() {
    const { rotation, turning } = store.get();
    chart.setCursor(rotation);
    write(turn, turning ? `Stop at ${brief(rotation)}°` : `Turn ${FROM}° → ${TO}°`);
    mark(turn, "aria-pressed", String(turning));
  }

  return {
    element: h("div", {}, h("div", { class: "chart-frame" }, host), foot.element, sentence),
    tool: turn,
    aside: () => "steps, log",
    draw() {
      const state = store.get();
      const { race, contestants, catalog, steps, sweeping } = state;
      const names = namesOf(contestants, catalog);
      const colors = readTheme(document.documentElement).slots;
      const known = race?.surface.best_loss ?? null;
      const curves = known === null ? [] : angleCurves(sweep(), contestants, names, colors);
      chart.setCurves(curves, "never");
      mark(host, "aria-busy", sweeping.busy ? "true" : "false");
      const cap = sweep()?.steps ?? steps;
      write(
        sentence,
        known === null
          ? "No lowest loss of this surface is known, so nobody can be said to have arrived."
          : angleSentence(curves, goalOf(state), cap),
      );
      foot.set(angleWords(state), sweeping);
      moment();
    },
    moment,
    setTheme: chart.setTheme,
    dispose: chart.dispose,
  };
}
