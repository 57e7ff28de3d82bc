// Histograms one behind the other, layer 1 in front at the bottom: how signals or weights spread from layer to layer.
import { tickLabel } from "../numbers.js";
import { haloText, textSize } from "../text.js";
import { ticks } from "./curve-painter.js";
import { sized } from "./sheet.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {{low: number, high: number, counts: number[]}} Bars */

/**
 * @typedef {object} RidgeBox
 * @property {number} left
 * @property {number} width
 * @property {number} row from one base line to the next
 * @property {number} bottom of layer 1
 * @property {number} reach how high a ridge may rise
 */

/** Room for the axis below (CSS pixels at the base text). */
const AXIS = 18;

/** @param {{width: number, height: number}} size @param {number} layers @param {PictureTheme} theme @returns {RidgeBox} */
export function ridgeBox({ width, height }, layers, theme) {
  const left = textSize(theme, 34);
  const bottom = height - textSize(theme, AXIS);
  const row = bottom / (layers + 1.4);
  return { left, width: width - left - 2, row, bottom, reach: row * 2.2 };
}

/** The layer whose row a height belongs to, if any. @param {RidgeBox} box @param {number} y @param {number} layers */
export function layerAt({ row, bottom }, y, layers) {
  const layer = Math.floor((bottom - y) / row);
  return layer >= 0 && layer < layers ? layer : null;
}

/**
 * The outline of a ridge above its base line, from left to right; values outside the range are left out.
 * @param {Bars} bars @param {[number, number]} range of the axis @param {RidgeBox} box @param {number} base
 * @returns {[number, number][]}
 */
export function ridgeOutline({ low, high, counts }, [from, to], box, base) {
  const place = (/** @type {number} */ value) =>
    box.left + box.width * Math.min(1, Math.max(0, (value - from) / (to - from)));
  const wide = (high - low) / counts.length;
  // A layer whose values are all the same is a needle: two pixels wide, so that it is seen.
  if (!(wide > 0)) {
    const x = place(low);
    return [
      [x - 1, base],
      [x - 1, base - box.reach],
      [x + 1, base - box.reach],
      [x + 1, base],
    ];
  }
  const merged = mergedBars(counts, (wide / (to - from)) * box.width);
  const step = (high - low) / merged.length;
  const most = Math.max(...merged, 1e-12);
  /** @type {[number, number][]} */
  const inside = merged.flatMap((count, i) => {
    const middle = low + (i + 0.5) * step;
    const within = middle >= from && middle <= to;
    return within ? [[place(middle), base - (count / most) * box.reach]] : [];
  });
  return [[place(low), base], ...inside, [place(high), base]];
}

/** Bars narrower than this (CSS pixels) become one with their neighbours. */
const NARROWEST = 3;

/** @param {number[]} counts @param {number} wide CSS pixels of a bar @returns {number[]} */
function mergedBars(counts, wide) {
  const together = [1, 2, 3, 4, 6, 8].find((n) => n * wide >= NARROWEST) ?? 8;
  return Array.from({ length: Math.ceil(counts.length / together) }, (_, i) =>
    counts.slice(i * together, (i + 1) * together).reduce((sum, count) => sum + count, 0),
  );
}

/**
 * @param {HTMLCanvasElement} canvas @param {readonly Bars[]} ridges @param {readonly string[]} names
 * @param {readonly string[]} sums a few words on each layer
 * @param {[number, number]} range @param {number|null} marked layer that is read out
 * @param {PictureTheme} theme @param {{width: number, height: number, density: number}} size
 */
export function paintRidges(canvas, ridges, names, sums, range, marked, theme, size) {
  const context = sized(canvas, size);
  const box = ridgeBox(size, ridges.length, theme);
  drawAxis(context, range, box, theme);
  context.lineJoin = "round";
  for (let layer = ridges.length - 1; layer >= 0; layer -= 1) {
    const base = box.bottom - layer * box.row;
    const outline = ridgeOutline(ridges[layer], range, box, base);
    line(context, box.left, base, box.left + box.width, theme.grid);
    context.beginPath();
    for (const [x, y] of outline) context.lineTo(x, y);
    context.globalAlpha = layer === marked ? 0.75 : 0.32;
    context.fillStyle = theme.accent;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = box.row < 12 ? 1 : 1.4;
    context.strokeStyle = layer === marked ? theme.ink : theme.accent;
    context.stroke();
  }
  drawNames(context, names, box, marked, theme);
  if (box.row >= textSize(theme, 15)) drawSums(context, sums, box, theme);
}

/** What sums up each layer, where there is room for it. @param {CanvasRenderingContext2D} context @param {readonly string[]} sums @param {RidgeBox} box @param {PictureTheme} theme */
function drawSums(context, sums, { left, width, row, bottom }, theme) {
  const font = textSize(theme, 10.5);
  context.font = `${font}px ${theme.mono}`;
  context.textAlign = "right";
  sums.forEach((text, layer) =>
    haloText(
      context,
      text,
      left + width - 3,
      bottom - layer * row - font * 0.6,
      theme.ink,
      theme.card,
    ),
  );
  context.textAlign = "start";
}

/** @param {CanvasRenderingContext2D} context @param {number} x0 @param {number} y @param {number} x1 @param {string} colour */
function line(context, x0, y, x1, colour) {
  context.beginPath();
  context.moveTo(x0, y);
  context.lineTo(x1, y);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {[number, number]} range @param {RidgeBox} box @param {PictureTheme} theme */
function drawAxis(context, range, { left, width, bottom }, theme) {
  const { values, step } = ticks(range);
  context.font = `${textSize(theme, 10)}px ${theme.mono}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.strokeStyle = theme.grid;
  context.fillStyle = theme.ink2;
  context.lineWidth = 1;
  for (const value of values) {
    const x = Math.round(left + (width * (value - range[0])) / (range[1] - range[0])) + 0.5;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, bottom + 3);
    context.stroke();
    if (x > left + 10 && x < left + width - 14)
      context.fillText(tickLabel(value, step), x, bottom + textSize(theme, 11));
  }
}

/**
 * @param {CanvasRenderingContext2D} context @param {readonly string[]} names @param {RidgeBox} box
 * @param {number|null} marked @param {PictureTheme} theme
 */
function drawNames(context, names, { left, row, bottom }, marked, theme) {
  const font = textSize(theme, 10.5);
  const step = [1, 2, 5, 10, 20].find((n) => n * row >= font) ?? names.length;
  context.textAlign = "right";
  names.forEach((name, layer) => {
    const end = layer === 0 || layer === names.length - 1;
    const near = Math.min(layer, names.length - 1 - layer) * row < font;
    if (layer !== marked && !end && (near || (layer + 1) % step !== 0)) return;
    context.font = `${layer === marked ? "bold " : ""}${font}px ${theme.mono}`;
    context.fillStyle = layer === marked ? theme.ink : theme.ink2;
    context.fillText(name, left - 5, bottom - layer * row - font * 0.4);
  });
  context.textAlign = "start";
}
