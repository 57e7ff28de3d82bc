// A band between the lowest and the highest of several runs, as Plotly draws it.
import { css, readColour } from "./colour.js";
import { axisValues } from "./series.js";

/**
 * @param {number[]} xs @param {(number|null)[]} low @param {(number|null)[]} high null where there is no band
 * @param {boolean} log whether the axis across is logarithmic @param {string} color of its curve
 */
export function bandOf(xs, low, high, log, color) {
  const kept = xs.map((_, i) => i).filter((i) => low[i] !== null && high[i] !== null);
  const edge = (/** @type {(number|null)[]} */ values) =>
    axisValues(
      kept.map((i) => values[i]),
      log,
    );
  const x = kept.map((i) => xs[i]);
  return {
    type: "scatter",
    mode: "lines",
    x: [...x, ...[...x].reverse()],
    y: [...edge(high), ...edge(low).reverse()],
    fill: "toself",
    fillcolor: css(readColour(color), 0.16),
    line: { width: 0 },
    hoverinfo: "skip",
  };
}
