// The chart of a race: a reading against the step, with a cursor.

import { axis, createChart, lineOf } from "./chart.js";
import { createCursor } from "./cursor.js";
import { axisRange, axisValues, canBeLog, logTicks } from "./series.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./types.js').Slot} Slot */
/** @typedef {{name: string, slot: Slot, values: ArrayLike<number | null>, muted: boolean}} Series  values[k] at step k */

/**
 * Whole curves, drawn once; the cursor is an element of ours that moves above them.
 * A logarithmic axis turns linear when a value is negative.
 * @param {HTMLElement} host  positioned, with a size of its own
 * @param {{label: string, logY?: boolean, unit?: string, onSeek?: (step: number) => void}} options
 */
export function createLineChart(host, { label, logY = false, unit = "", onSeek }) {
  /** @type {readonly Series[]} */
  let series = [];
  let step = 0;
  let steps = 1;
  const chart = createChart(host, label, describe, () => cursor.measure());
  const seek = onSeek && ((/** @type {number} */ share) => onSeek(Math.round(share * steps)));
  const cursor = createCursor(host, chart.margins, seek);

  const shownSeries = () => series.filter((one) => !one.muted);
  const isLog = () => logY && canBeLog(shownSeries().map((one) => one.values));

  /** @param {StageTheme} theme */
  function describe(theme) {
    const shown = shownSeries();
    const log = isLog();
    const columns = shown.map((one) => axisValues(one.values, log));
    const range = axisRange(columns, log);
    const traces = shown.map((one, i) => ({
      type: "scatter",
      mode: "lines",
      name: one.name,
      x0: 0,
      dx: 1,
      y: columns[i],
      line: lineOf(one.slot),
      connectgaps: false,
      hovertemplate: `${one.name}<br>step %{x}: %{y:.3~e} ${unit}<extra></extra>`,
    }));
    return {
      traces,
      layout: {
        xaxis: axis(theme, { range: [0, steps], nticks: 6, showgrid: false }),
        yaxis: axis(theme, {
          type: log ? "log" : "linear",
          range,
          ...(log ? logTicks(range) : { nticks: 5 }),
        }),
      },
    };
  }

  const place = () => cursor.place(series.length === 0 ? null : Math.min(step, steps) / steps);

  return {
    /** @param {readonly Series[]} next */
    setSeries(next) {
      series = next;
      steps = Math.max(1, ...next.map((one) => one.values.length - 1));
      chart.draw();
      place();
    },
    /** @param {number} k may lie between two steps */
    setCursor(k) {
      step = Math.max(0, k);
      place();
    },
    /** @param {boolean} next */
    setLogY(next) {
      logY = next;
      chart.draw();
    },
    setTheme: chart.setTheme,
    /** Whether the vertical axis is logarithmic. */
    isLog,
    dispose() {
      cursor.dispose();
      chart.dispose();
    },
  };
}
