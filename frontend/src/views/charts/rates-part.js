// Loss at the last step against the learning rate, for all contestants at once; a click takes a rate over.
import { h, mark } from "../../lib/dom.js";
import { namesOf } from "../../lib/racing-names.js";
import { capOf, rateCurves, rateThere } from "../../lib/sweep-curves.js";
import { ratesWords } from "../../lib/sweep-words.js";
import { readTheme } from "../../lib/theme.js";
import { createCurves } from "../../plot/sweep/curves.js";
import { asideOf } from "./steps-part.js";
import { sweepFoot } from "./sweep-foot.js";

/** So many pixels from a curve a pointer still means it. */
const REACH = 28;

/** @type {import("./part.js").MakePart} */
export function ratesPart(store, actions) {
  const host = h("div", { class: "chart" });
  const foot = sweepFoot(actions.sweepAgain);
  const sweep = () => store.get().sweeps.rates;
  const chart = createCurves(host, {
    label: "Loss at the last step against the learning rate, one curve for each contestant",
    handle: "Learning rate on a curve; Enter takes it over",
    logX: true,
    ticks: { dtick: 2 },
    cap: capOf,
    reach: REACH,
    words(curve, i) {
      const there = sweep();
      return there ? rateThere(there, curve.key, i) : "";
    },
    onTake: (curve, i) => actions.takeKnobs(curve.key, { learning_rate: curve.xs[i] }),
    onProbe: foot.probe,
  });
  return {
    element: h("div", {}, h("div", { class: "chart-frame" }, host), foot.element),
    aside: ({ race }) => asideOf("loss", race, chart.isLog()),
    draw() {
      const state = store.get();
      const { race, contestants, catalog, sweeping } = state;
      const names = namesOf(contestants, catalog);
      const colors = readTheme(document.documentElement).slots;
      chart.setCurves(rateCurves(sweep(), race, contestants, names, colors), "diverged");
      mark(host, "aria-busy", sweeping.busy ? "true" : "false");
      foot.set(ratesWords(state), sweeping);
    },
    setTheme: chart.setTheme,
    dispose: chart.dispose,
  };
}
