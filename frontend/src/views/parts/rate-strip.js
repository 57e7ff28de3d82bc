// The strip under the charts: the learning rate of every step, where any contestant has a schedule.
import { h } from "../../lib/dom.js";
import { createLineChart } from "../../plot/line-chart.js";

/** @typedef {import("../../plot/line-chart.js").Series} Series */
/** @typedef {import("../../plot/types.js").StageTheme} StageTheme */

/** @param {(step: number) => void} onSeek */
export function rateStrip(onSeek) {
  const host = h("div", { class: "chart" });
  const element = h(
    "div",
    { class: "rate-strip", hidden: true },
    h("p", { class: "rate-strip-title" }, "Learning rate of each step, log scale"),
    h("div", { class: "chart-frame rate-frame" }, host),
  );
  /** Made when it is first wanted: most races have one rate each. @type {ReturnType<typeof createLineChart>|null} */
  let chart = null;
  /** @type {StageTheme|null} */
  let theme = null;

  return {
    element,
    /** @param {Series[]} series nothing hides the strip */
    setSeries(series) {
      element.hidden = series.length === 0;
      if (series.length === 0) return;
      if (!chart) {
        chart = createLineChart(host, { label: "learning rate", logY: true, onSeek });
        if (theme) chart.setTheme(theme);
      }
      chart.setSeries(series);
    },
    /** @param {number} step */
    setCursor: (step) => chart?.setCursor(step),
    /** @param {StageTheme} next */
    setTheme(next) {
      theme = next;
      chart?.setTheme(next);
    },
    dispose: () => chart?.dispose(),
  };
}
