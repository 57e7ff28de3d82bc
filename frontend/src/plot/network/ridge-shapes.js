// Where histograms one behind the other lie: base lines, the layer under a hand, outlines. Pure.
import { textSize } from "../text.js";

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
