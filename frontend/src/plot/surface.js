// The figure that Plotly draws for the 3-D view: a quiet surface with its contour lines, in the ground's own hue.

import { css, mix, readColour } from "./colour.js";
import { textSize } from "./text.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./relief.js').Relief} Relief */

/** @typedef {[number, number, number]} Eye  where the camera stands, in the scene's own units */

/** Up to this width (px) the labels, which never shrink, want a camera that stands farther off. */
const ROOMY = 560;

/** @param {{width: number, height: number}} size @returns {Eye} from where all of the surface is seen, with its labels */
export function usualEye({ width, height }) {
  const share = Math.min(1, width / height, 0.5 + width / ROOMY / 2);
  return [-0.56 / share, -1.48 / share, 1.6 / share];
}

/**
 * @param {Relief} relief @param {StageTheme} theme @param {{width: number, height: number}} size
 * @param {Eye | null} eye  null is the usual place
 */
export function surfaceFigure(relief, theme, size, eye) {
  const low = readColour(theme.low);
  const high = readColour(theme.high);
  const lineColour = css(mix(high, readColour(theme.ink2), 0.5));
  const [[x0, x1], [y0, y1]] = relief.window;
  const widest = Math.max(x1 - x0, y1 - y0);
  const [first, last, apart] = relief.lines;
  const [bottom, top] = relief.range;
  const [ex, ey, ez] = eye ?? usualEye(size);
  const trace = {
    type: "surface",
    x: relief.x,
    y: relief.y,
    z: relief.z,
    showscale: false,
    hoverinfo: "skip",
    colorscale: [0, 0.5, 1].map((share) => [share, css(mix(low, high, share))]),
    contours: {
      x: { highlight: false },
      y: { highlight: false },
      z: {
        show: true,
        start: first,
        end: last,
        size: apart,
        color: lineColour,
        width: 1.5,
        highlight: false,
      },
    },
    lighting: { ambient: 0.82, diffuse: 0.32, specular: 0.03, roughness: 0.9, fresnel: 0 },
    lightposition: { x: -2000, y: -1500, z: 4000 },
  };
  const grid = css(mix(readColour(theme.card), readColour(theme.ink2), 0.22));
  const axis = {
    showbackground: false,
    showspikes: false,
    zeroline: false,
    gridcolor: grid,
    linecolor: grid,
    tickfont: { family: theme.mono, size: textSize(theme, 11), color: theme.ink2 },
    title: { text: "", font: { family: theme.font, size: textSize(theme, 12), color: theme.ink2 } },
    nticks: 5,
  };
  // A narrow picture has no room for what stands in brackets.
  const short = (/** @type {string} */ text) =>
    size.width < ROOMY ? text.replace(/ \(.*\)$/, "") : text;
  const title = relief.levels.base === 0 ? "loss" : "loss above its minimum";
  return {
    traces: [trace],
    layout: {
      width: size.width,
      height: size.height,
      margin: { l: 0, r: 0, t: 0, b: 0 },
      paper_bgcolor: "rgba(0,0,0,0)",
      showlegend: false,
      hovermode: false,
      // The camera that a person has turned stays when the surface changes.
      uirevision: "camera",
      scene: {
        // Up stays up, so that where the eye stands says it all.
        dragmode: "turntable",
        aspectmode: "manual",
        aspectratio: { x: (1.25 * (x1 - x0)) / widest, y: (1.25 * (y1 - y0)) / widest, z: 0.55 },
        camera: {
          eye: { x: ex, y: ey, z: ez },
          center: { x: -0.03, y: 0, z: -0.06 },
          up: { x: 0, y: 0, z: 1 },
        },
        xaxis: {
          ...axis,
          range: [x0, x1],
          title: { ...axis.title, text: short(relief.titles[0]) },
        },
        yaxis: {
          ...axis,
          range: [y0, y1],
          title: { ...axis.title, text: short(relief.titles[1]) },
        },
        zaxis: {
          ...axis,
          range: [bottom, top],
          tickvals: relief.ticks.values,
          ticktext: relief.ticks.labels,
          title: { ...axis.title, text: title },
        },
      },
    },
    config: {
      displayModeBar: false,
      responsive: false,
      doubleClick: false,
      scrollZoom: true,
      showTips: false,
    },
  };
}
