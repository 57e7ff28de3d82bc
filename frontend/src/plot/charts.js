// The two charts of a race: a reading against the step, with a cursor; and the last loss against the learning rate.

import { axis, createChart, lineOf, symbolOf } from "./chart.js";
import { createCursor } from "./cursor.js";
import { axisRange, axisValues, canBeLog, logTicks } from "./series.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./types.js').Slot} Slot */
/** @typedef {{name: string, slot: Slot, values: ArrayLike<number | null>, muted: boolean}} Series  values[k] at step k */
/** @typedef {{name: string, slot: Slot, rates: ArrayLike<number>, losses: ArrayLike<number | null>, best: number, muted?: boolean}} Curve */

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
  let log = logY;
  const chart = createChart(host, label, describe, () => cursor.measure());
  const seek = onSeek && ((/** @type {number} */ share) => onSeek(Math.round(share * steps)));
  const cursor = createCursor(host, chart.margins, seek);

  /** @param {StageTheme} theme */
  function describe(theme) {
    const shown = series.filter((one) => !one.muted);
    log = logY && canBeLog(shown.map((one) => one.values));
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
    /** For tests: which scale is in use. */
    readings: () => ({ scale: log ? "log" : "linear", steps, step }),
    dispose() {
      cursor.dispose();
      chart.dispose();
    },
  };
}

/**
 * The loss at the last step against the learning rate of the trial, one curve per contestant, the winner marked.
 * A trial that diverged has no loss and leaves a gap; a loss far above where the smallest rates end leaves the chart.
 * @param {HTMLElement} host  positioned, with a size of its own
 * @param {{label?: string}} [options]
 */
export function createTuningChart(
  host,
  { label = "Loss at the last step against the learning rate, one curve for each contestant" } = {},
) {
  /** @type {readonly Curve[]} */
  let curves = [];
  const chart = createChart(host, label, describe);

  /** @param {StageTheme} theme */
  function describe(theme) {
    const shown = curves.filter((curve) => !curve.muted);
    const log = canBeLog(shown.map((curve) => curve.losses));
    const columns = shown.map((curve) => axisValues(curve.losses, log));
    const usual = Math.max(
      ...columns.map((values) => values.find((value) => value !== null) ?? -Infinity),
    );
    const cap = Number.isFinite(usual)
      ? log
        ? usual * 100
        : usual + Math.abs(usual) + 1
      : Infinity;
    const range = axisRange(columns, log, cap);
    const lines = shown.map((curve, i) => ({
      type: "scatter",
      mode: "lines",
      name: curve.name,
      x: Array.from(curve.rates),
      y: columns[i],
      line: { ...lineOf(curve.slot), width: 1.8 },
      connectgaps: false,
      hovertemplate: `${curve.name}<br>rate %{x:.2~e}: loss %{y:.3~e}<extra></extra>`,
    }));
    const winners = shown.map((curve, i) => ({
      type: "scatter",
      mode: "markers",
      name: curve.name,
      x: [curve.rates[curve.best]],
      y: [columns[i][curve.best] ?? null],
      cliponaxis: false,
      marker: {
        symbol: symbolOf(curve.slot),
        size: 11,
        color: curve.slot.color,
        line: { color: theme.card, width: 1.6 },
      },
      hovertemplate: `${curve.name}, best<br>rate %{x:.2~e}: loss %{y:.3~e}<extra></extra>`,
    }));
    return {
      traces: [...lines, ...winners],
      layout: {
        xaxis: axis(theme, { type: "log", ...rateRange(shown), showgrid: false }),
        yaxis: axis(theme, {
          type: log ? "log" : "linear",
          range,
          ...(log ? logTicks(range) : { nticks: 5 }),
        }),
      },
    };
  }

  return {
    /** @param {readonly Curve[]} next */
    setCurves(next) {
      curves = next;
      chart.draw();
    },
    setTheme: chart.setTheme,
    dispose: chart.dispose,
  };
}

/** @param {readonly Curve[]} curves @returns {{range?: [number, number], dtick: number}} */
function rateRange(curves) {
  const rates = curves.flatMap((curve) => Array.from(curve.rates)).filter((rate) => rate > 0);
  if (rates.length === 0) return { dtick: 1 };
  const low = Math.log10(Math.min(...rates));
  const high = Math.log10(Math.max(...rates));
  return { range: [low - 0.1, high + 0.1], dtick: high - low > 4 ? 2 : 1 };
}
