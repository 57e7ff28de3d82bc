// Curves of a training against the step: validation strong, training thin, the seeds' range as a band; with a cursor.

import { bandOf } from "../band.js";
import { axis, createChart, lineOf } from "../chart.js";
import { createCursor } from "../cursor.js";
import { decadeTicks } from "../decades.js";
import { axisRange, axisValues, canBeLog } from "../series.js";

/** @typedef {import("../types.js").StageTheme} StageTheme */
/** @typedef {import("../types.js").Slot} Slot */

/**
 * @typedef {object} Curve
 * @property {string} name
 * @property {Slot} slot
 * @property {string} what
 * @property {boolean} strong
 * @property {(number|null)[]} values one for each step of `steps`
 * @property {(number|null)[]|null} low
 * @property {(number|null)[]|null} high
 */

/**
 * @typedef {object} Curves
 * @property {number[]} steps at which there are values
 * @property {number} last step of the whole training
 * @property {readonly Curve[]} curves
 * @property {boolean} log whether to take logarithms, where that is possible
 * @property {[number, number]|null} within a range that the axis keeps to
 * @property {string} format of a value, in d3's words
 * @property {string} unit
 */

/**
 * @param {HTMLElement} host positioned, with a size of its own
 * @param {(step: number) => void} onSeek
 */
export function createCurves(host, onSeek) {
  /** @type {Curves} */
  let shown = {
    steps: [0],
    last: 1,
    curves: [],
    log: false,
    within: null,
    format: ".3~g",
    unit: "",
  };
  let step = 0;
  const chart = createChart(host, "Curves of the training against the step", describe, () =>
    cursor.measure(),
  );
  const cursor = createCursor(host, chart.margins, (share) => onSeek(share * shown.last));

  /** @param {StageTheme} theme */
  function describe(theme) {
    const { curves, within } = shown;
    const columns = curves.flatMap((one) =>
      [one.values, one.low, one.high].filter((c) => c !== null),
    );
    const log = shown.log && canBeLog(columns);
    const range =
      within ??
      axisRange(
        columns.map((values) => axisValues(values, log)),
        log,
      );
    return {
      traces: [
        ...curves.flatMap(({ strong, low, high, slot }) =>
          strong && low && high ? [bandOf(shown.steps, low, high, log, slot.color)] : [],
        ),
        ...curves.map((one) => line(one, log)),
      ],
      layout: {
        xaxis: axis(theme, { range: [0, shown.last], nticks: 6, showgrid: false }),
        yaxis: axis(theme, {
          type: log ? "log" : "linear",
          range,
          ...(log ? decadeTicks(range) : { nticks: 5 }),
        }),
      },
    };
  }

  /** @param {Curve} curve @param {boolean} log */
  function line(curve, log) {
    const { format, unit, steps } = shown;
    const title = curve.what ? `${curve.name}, ${curve.what}` : curve.name;
    return {
      type: "scatter",
      mode: "lines",
      name: title,
      x: steps,
      y: axisValues(curve.values, log),
      line: curve.strong ? lineOf(curve.slot) : { ...lineOf(curve.slot), width: 1 },
      opacity: curve.strong ? 1 : 0.6,
      connectgaps: false,
      hovertemplate: `${title}<br>step %{x}: %{y:${format}} ${unit}<extra></extra>`,
    };
  }

  const place = () =>
    cursor.place(shown.curves.length === 0 ? null : Math.min(1, step / shown.last));

  return {
    /** @param {Curves} next */
    set(next) {
      shown = { ...next, last: Math.max(1, next.last) };
      chart.draw();
      place();
    },
    /** @param {number} k */
    setCursor(k) {
      step = k;
      place();
    },
    setTheme: chart.setTheme,
    dispose() {
      cursor.dispose();
      chart.dispose();
    },
  };
}
