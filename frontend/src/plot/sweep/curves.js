// A chart of one curve per contestant over a number that was swept: what came to nothing lies in a strip on top, not in a gap.

import { bandOf } from "../band.js";
import { axis, createChart, lineOf, symbolOf } from "../chart.js";
import { createCursor } from "../cursor.js";
import { decadeTicks } from "../decades.js";
import { axisRange, axisValues, canBeLog } from "../series.js";
import { textSize } from "../text.js";
import { createProbe } from "./probe.js";

/** @typedef {import("../types.js").StageTheme} StageTheme */
/** @typedef {import("../../lib/sweep-curves.js").Curve} Curve */

/**
 * @typedef {object} CurveOptions
 * @property {string} label what the chart shows, for those who don't see it
 * @property {string} handle what the cursor along the curves is called
 * @property {boolean} logX
 * @property {{dtick?: number, ticksuffix?: string}} [ticks] of the horizontal axis
 * @property {(log: boolean, columns: (number|null)[][]) => number} [cap] nothing above it widens the vertical axis
 * @property {number} [reach] pixels from a curve at which a pointer still means it; none: however far
 * @property {import("./probe.js").Reader} words
 * @property {(curve: Curve, index: number) => void} onTake
 * @property {(text: string|null) => void} onProbe what lies under the cursor, null when it is left
 */

/** The share of the height that belongs to the curves where there is a strip above them. */
const BELOW = 0.87;

/** Where the strip begins: a little air above the curves. */
const STRIP = 0.9;

/** @param {HTMLElement} host positioned, with a size of its own @param {CurveOptions} options */
export function createCurves(host, options) {
  const { label, logX, ticks = {}, cap = () => Infinity } = options;
  /** @type {readonly Curve[]} */
  let curves = [];
  let lost = "";
  /** Of the axes as last drawn; logarithms where they are. @type {{x: [number, number], y: [number, number], log: boolean}} */
  let ranges = { x: [0, 1], y: [0, 1], log: false };
  /** @type {number|null} */
  let cursorAt = null;
  const chart = createChart(host, label, describe, drawn);
  const cursor = createCursor(host, chart.margins);
  const probe = createProbe(host, chart.margins, options);

  const logged = (/** @type {number} */ x) => (logX ? Math.log10(x) : x);
  const shareX = (/** @type {number} */ x) =>
    (logged(x) - ranges.x[0]) / (ranges.x[1] - ranges.x[0]);
  const anyLost = () =>
    curves.some((curve) => curve.lost.some(Boolean) || (curve.mark && curve.mark.y === null));

  /** From the top of the plot. @param {number|null} y null lies in the strip @param {number} row of the strip */
  function shareY(y, row) {
    if (y === null) return (1 - STRIP) * ((row + 0.5) / curves.length);
    const up = ((ranges.log ? Math.log10(y) : y) - ranges.y[0]) / (ranges.y[1] - ranges.y[0]);
    return 1 - Math.min(1, Math.max(0, up)) * (anyLost() ? BELOW : 1);
  }

  const isLog = () => canBeLog(curves.map((curve) => curve.ys));

  /** @param {StageTheme} theme */
  function describe(theme) {
    const log = isLog();
    const columns = curves.map((curve) => axisValues(curve.ys, log));
    const bands = curves.flatMap(({ band }) => (band ? [band.low, band.high] : []));
    const marks = curves.map(({ mark }) => (mark ? [mark.y] : []));
    const around = [...bands, ...marks].map((values) => axisValues(values, log));
    const y = axisRange([...columns, ...around], log, cap(log, columns));
    ranges = { x: rangeX(), y, log };
    const strip = anyLost();
    return {
      traces: [
        ...curves.flatMap(({ band, xs, slot }) =>
          band ? [bandOf(xs, band.low, band.high, log, slot.color)] : [],
        ),
        ...curves.map((curve, i) => line(curve, columns[i])),
        ...(strip ? curves.map(lostLine) : []),
        ...curves.flatMap((curve, i) => markOf(curve, i, theme)),
      ],
      layout: {
        xaxis: axis(theme, {
          type: logX ? "log" : "linear",
          range: ranges.x,
          showgrid: false,
          showticklabels: curves.length > 0,
          ...ticks,
        }),
        yaxis: axis(theme, {
          type: log ? "log" : "linear",
          range: y,
          domain: [0, strip ? BELOW : 1],
          showticklabels: curves.length > 0,
          ...(log ? decadeTicks(y) : { nticks: 5 }),
        }),
        yaxis2: axis(theme, {
          range: [curves.length - 0.5, -0.5],
          domain: [STRIP, 1],
          anchor: "x",
          showgrid: false,
          showticklabels: false,
          visible: strip,
        }),
        annotations: strip ? [stripLabel(theme)] : [],
      },
    };
  }

  /** @returns {[number, number]} */
  function rangeX() {
    const xs = curves.flatMap((curve) => curve.xs).map(logged);
    if (xs.length === 0) return [0, 1];
    const [low, high] = [Math.min(...xs), Math.max(...xs)];
    const air = (high - low) * 0.015;
    return [low - air, high + air];
  }

  /** @param {Curve} curve @param {(number|null)[]} ys */
  const line = (curve, ys) => ({
    type: "scatter",
    mode: "lines",
    name: curve.name,
    x: curve.xs,
    y: ys,
    line: { ...lineOf(curve.slot), width: 1.8 },
    connectgaps: false,
    hoverinfo: "skip",
  });

  /** @param {Curve} curve @param {number} row */
  const lostLine = (curve, row) => ({
    type: "scatter",
    mode: "lines+markers",
    name: `${curve.name}: ${lost}`,
    x: curve.xs,
    y: curve.lost.map((is) => (is ? row : null)),
    yaxis: "y2",
    line: { color: curve.slot.color, width: 2 },
    marker: { color: curve.slot.color, size: 2 },
    connectgaps: false,
    hoverinfo: "skip",
  });

  /** @param {Curve} curve @param {number} row @param {StageTheme} theme */
  function markOf({ mark, name, slot }, row, theme) {
    if (!mark) return [];
    const [y] = mark.y === null ? [row] : axisValues([mark.y], ranges.log);
    return [
      {
        type: "scatter",
        mode: "markers",
        name: `${name} now`,
        x: [mark.x],
        y: [y],
        ...(mark.y === null ? { yaxis: "y2" } : {}),
        cliponaxis: false,
        hoverinfo: "skip",
        marker: {
          symbol: symbolOf(slot),
          size: 10,
          color: slot.color,
          line: { color: theme.card, width: 1.6 },
        },
      },
    ];
  }

  /** @param {StageTheme} theme */
  const stripLabel = (theme) => ({
    text: lost,
    x: 0.01,
    xref: "paper",
    xanchor: "left",
    y: (1 + STRIP) / 2,
    yref: "paper",
    yanchor: "middle",
    showarrow: false,
    bgcolor: theme.card,
    borderpad: 1,
    font: { size: textSize(theme, 10), color: theme.ink2 },
  });

  function drawn() {
    cursor.measure();
    placeCursor();
    probe.setCurves(curves, (curve, i) => ({
      x: shareX(curve.xs[i]),
      y:
        curve.ys[i] === null && !curve.lost[i]
          ? Number.NaN
          : shareY(curve.ys[i], curves.indexOf(curve)),
    }));
  }

  function placeCursor() {
    const share = cursorAt === null ? null : shareX(cursorAt);
    cursor.place(share !== null && share >= 0 && share <= 1 && curves.length > 0 ? share : null);
  }

  return {
    /** @param {readonly Curve[]} next @param {string} word what became of those in the strip */
    setCurves(next, word) {
      curves = next;
      lost = word;
      chart.draw();
    },
    /** A line across all curves, at the number that is in force. @param {number|null} x */
    setCursor(x) {
      cursorAt = x;
      placeCursor();
    },
    /** Whether the vertical axis is logarithmic. */
    isLog,
    setTheme: chart.setTheme,
    dispose() {
      probe.dispose();
      cursor.dispose();
      chart.dispose();
    },
  };
}
