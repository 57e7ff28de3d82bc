// The charts against the step: loss and step length, with a cursor at the player's, and the strip of the rates under them.
import { h } from "../../lib/dom.js";
import { rateSeriesOf, seriesOf } from "../../lib/paths.js";
import { namesOf } from "../../lib/racing-names.js";
import { shownStep } from "../../lib/reading.js";
import { readTheme } from "../../lib/theme.js";
import { createLineChart } from "../../plot/line-chart.js";
import { rateStrip } from "../parts/rate-strip.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("./part.js").MakePart} MakePart */

/** @type {Record<"loss"|"length", string>} */
const LABELS = { loss: "loss", length: "step length" };

/** What the vertical axis shows. @param {"loss"|"length"} what @param {State["race"]} race @param {boolean} log */
export function asideOf(what, race, log) {
  const best = race?.surface.best_loss ?? null;
  if (what === "loss" && best !== null && best !== 0)
    return log ? "above best, log" : "above best, linear";
  return log ? "log scale" : "linear scale";
}

/** @param {"loss"|"length"} what @returns {MakePart} */
export function stepsPart(what) {
  return (store, actions) => {
    const host = h("div", { class: "chart" });
    const onSeek = actions.player.seek;
    const strip = rateStrip(onSeek);
    const chart = createLineChart(host, { label: LABELS[what], logY: true, unit: "", onSeek });

    function moment() {
      const step = shownStep(store.get());
      chart.setCursor(step);
      strip.setCursor(step);
    }

    return {
      element: h("div", {}, h("div", { class: "chart-frame" }, host), strip.element),
      aside: ({ race }) => asideOf(what, race, chart.isLog()),
      draw() {
        const { race, contestants, catalog } = store.get();
        const names = namesOf(contestants, catalog);
        const colors = readTheme(document.documentElement).slots;
        chart.setSeries(seriesOf(what, race, contestants, names, colors));
        strip.setSeries(rateSeriesOf(race, contestants, names, colors));
        moment();
      },
      moment,
      setTheme(theme) {
        chart.setTheme(theme);
        strip.setTheme(theme);
      },
      dispose() {
        chart.dispose();
        strip.dispose();
      },
    };
  };
}
