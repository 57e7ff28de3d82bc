// The axes: short ticks with labels along the left and the lower border, as far apart as they read well.

import { roundUp, tickLabel } from "./numbers.js";
import { haloText, textSize } from "./text.js";
import { pixelX, pixelY, visible } from "./view.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */

/** Pixels between ticks, at least; on a small picture somewhat less. */
const widest = 92;

/** Where the labels of the upright axis begin. */
const labelled = 11;

/**
 * @param {CanvasRenderingContext2D} context @param {View} view @param {StageTheme} theme
 * @param {readonly [string, string]} [titles]  beside the labels, where a title says more than x and y
 */
export function drawAxes(context, view, theme, titles) {
  const [[x0, x1], [y0, y1]] = visible(view);
  const spacing = Math.min(widest, Math.max(52, Math.min(view.width, view.height) / 5));
  const ticks = roundUp(spacing / view.scale);
  // Nothing in the corners, where the two axes meet and the card is rounded.
  const across = within(x0, x1, ticks).filter(
    (x) => pixelX(view, x) > 30 && pixelX(view, x) < view.width - 14,
  );
  const upward = within(y0, y1, ticks).filter(
    (y) => pixelY(view, y) > 12 && pixelY(view, y) < view.height - 26,
  );
  context.save();
  context.font = `${textSize(theme, 11.5)}px ${theme.mono}`;
  context.lineCap = "butt";
  for (const [colour, width] of /** @type {[string, number][]} */ ([
    [theme.casing, 3.4],
    [theme.ink2, 1.2],
  ])) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const x of across) {
      context.moveTo(pixelX(view, x), view.height);
      context.lineTo(pixelX(view, x), view.height - 7);
    }
    for (const y of upward) {
      context.moveTo(0, pixelY(view, y));
      context.lineTo(7, pixelY(view, y));
    }
    context.stroke();
  }
  context.textBaseline = "alphabetic";
  context.textAlign = "center";
  for (const x of across) {
    const text = tickLabel(x, ticks);
    const half = context.measureText(text).width / 2;
    const px = pixelX(view, x);
    if (px - half > 26 && px + half < view.width - 4)
      haloText(context, text, px, view.height - 11, theme.ink2, theme.casing);
  }
  context.textBaseline = "middle";
  context.textAlign = "left";
  let right = 0;
  for (const y of upward) {
    const text = tickLabel(y, ticks);
    right = Math.max(right, labelled + context.measureText(text).width);
    haloText(context, text, labelled, pixelY(view, y) + 0.5, theme.ink2, theme.casing);
  }
  if (titles) drawTitles(context, view, right, theme, titles);
  context.restore();
}

/** @param {number} low @param {number} high @param {number} step @returns {number[]} multiples of the step */
function within(low, high, step) {
  const values = [];
  for (let i = Math.ceil(low / step); i * step <= high; i += 1) values.push(i * step);
  return values;
}

/**
 * Both begin in the lower left corner, the second upwards.
 * @param {CanvasRenderingContext2D} context @param {View} view @param {number} right where the upright axis's labels end
 * @param {StageTheme} theme @param {readonly [string, string]} titles
 */
function drawTitles(context, view, right, theme, [across, upward]) {
  const size = textSize(theme, 12);
  context.font = `${size}px ${theme.font}`;
  context.textBaseline = "alphabetic";
  const left = Math.max(34, right + 4) + size;
  haloText(context, across, left, view.height - 16 - size, theme.ink, theme.casing);
  context.translate(left, view.height - 40 - size);
  context.rotate(-Math.PI / 2);
  haloText(context, upward, 0, 0, theme.ink, theme.casing);
}
