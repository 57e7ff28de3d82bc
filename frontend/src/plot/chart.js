// What all charts share: Plotly in a host, drawn once per change of data, size or theme, never per frame.

import { sighted } from "../lib/sighted.js";
import { loadPlotly } from "./plotly.js";
import { textSize } from "./text.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./types.js').Slot} Slot */

/**
 * Pixels around the plotting area. They are fixed, so a place on the axis is plain arithmetic.
 * @param {{text?: number} | null} theme
 */
function marginsOf(theme) {
  return { l: textSize(theme ?? {}, 46), r: 16, t: 8, b: textSize(theme ?? {}, 26) };
}

const config = {
  displayModeBar: false,
  responsive: false,
  doubleClick: false,
  scrollZoom: false,
  showTips: false,
};

/**
 * @param {HTMLElement} host  with a size of its own
 * @param {string} label  what the chart shows, for those who don't see it
 * @param {(theme: StageTheme) => {traces: object[], layout: object}} describe
 * @param {() => void} [onDrawn]
 */
export function createChart(host, label, describe, onDrawn) {
  const plot = document.createElement("div");
  plot.className = "chart-plot";
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", label);
  host.classList.add("chart");
  host.append(plot);
  /** @type {StageTheme | null} */
  let theme = null;
  /** @type {import('./plotly.js').Plotly | null} */
  let plotly = null;
  let pending = 0;
  let gone = false;

  /** A phone that never scrolls to a chart is spared the megabyte that draws it. */
  const sight = sighted(host, (seen) => {
    if (!seen) return;
    sight();
    loadPlotly().then(
      (library) => {
        plotly = library;
        draw();
      },
      () => {
        if (!gone)
          plot.textContent = "This chart could not be drawn: the charting library did not load.";
      },
    );
  });

  /** All changes of one frame make one drawing. */
  function draw() {
    if (!pending)
      pending = requestAnimationFrame(() => {
        pending = 0;
        if (gone || !plotly || !theme || host.clientWidth < 2 || host.clientHeight < 2) return;
        const { traces, layout } = describe(theme);
        plotly.react(plot, traces, { ...frame(theme), ...layout }, config);
        onDrawn?.();
      });
  }

  // Out of sight it asks for no frame, which would go before what has just arrived.
  const watcher = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width > 0) draw();
  });
  watcher.observe(host);

  /** @param {StageTheme} colours */
  const frame = (colours) => ({
    width: host.clientWidth,
    height: host.clientHeight,
    margin: { ...marginsOf(colours), pad: 0 },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: colours.mono, size: textSize(colours, 11), color: colours.ink2 },
    showlegend: false,
    dragmode: false,
    hovermode: "closest",
    hoverlabel: {
      bgcolor: colours.card,
      bordercolor: colours.line,
      font: { family: colours.mono, size: textSize(colours, 11.5), color: colours.ink },
    },
  });

  return {
    draw,
    margins: () => marginsOf(theme),
    /** @param {StageTheme} next */
    setTheme(next) {
      theme = next;
      draw();
    },
    dispose() {
      gone = true;
      cancelAnimationFrame(pending);
      watcher.disconnect();
      sight();
      if (plotly) plotly.purge(plot);
      plot.remove();
    },
  };
}

/**
 * An axis in the page's quiet manner.
 * @param {StageTheme} theme @param {object} more
 */
export function axis(theme, more) {
  return {
    fixedrange: true,
    zeroline: false,
    automargin: false,
    gridcolor: theme.line,
    gridwidth: 1,
    linecolor: theme.line,
    tickfont: { family: theme.mono, size: textSize(theme, 10.5), color: theme.ink2 },
    ticks: "",
    minorloglabels: "none",
    exponentformat: "power",
    showexponent: "all",
    ...more,
  };
}

/** A slot's line for Plotly. @param {Slot} slot */
export function lineOf(slot) {
  return {
    color: slot.color,
    width: Math.min(2.2, slot.width),
    dash: slot.dash.length ? slot.dash.map((part) => `${part}px`).join(",") : "solid",
    shape: "linear",
  };
}

/** @type {Record<string, string>} */
const symbols = {
  triangle: "triangle-up",
  hexagon: "hexagon2",
  wedge: "triangle-down",
  spark: "star-diamond",
};

/** A slot's head for Plotly. @param {Slot} slot */
export function symbolOf(slot) {
  return symbols[slot.head] ?? slot.head;
}
