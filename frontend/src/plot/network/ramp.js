// Colours for readings of layers: from pale to strong over decades, or over shares from none to all. Pure.
import { mix, readColour } from "../colour.js";

/**
 * @typedef {object} Ramp
 * @property {boolean} log
 * @property {number} low
 * @property {number} high
 */

/** So many decades below the highest value colours end: what is smaller is as good as nothing. */
const DECADES = 12;

/**
 * The range of all values: whole decades around what is positive, or 0 to 1 for shares.
 * @param {Iterable<number|null>} values @param {"log"|"share"} scale
 * @returns {Ramp}
 */
export function rampOf(values, scale) {
  if (scale === "share") return { log: false, low: 0, high: 1 };
  let low = Infinity;
  let high = 0;
  for (const value of values) {
    if (value === null || !(value > 0) || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high === 0) return { log: true, low: 0.1, high: 1 };
  const top = Math.ceil(Math.log10(high) - 1e-9);
  const bottom = Math.max(top - DECADES, Math.floor(Math.log10(low) + 1e-9));
  return { log: true, low: 10 ** Math.min(bottom, top - 1), high: 10 ** top };
}

/**
 * Where a value lies on the ramp, from 0 to 1; null for what is no number.
 * @param {Ramp} ramp @param {number|null|undefined} value
 */
export function placeOn({ log, low, high }, value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  if (log && !(value > 0)) return 0;
  const t = log
    ? (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
    : (value - low) / (high - low);
  return Math.min(1, Math.max(0, t));
}

/**
 * Colours from the palest to the strongest, by way of the middle one, as pixels of an image.
 * @param {string} pale @param {string} strong @param {number} [count]
 * @returns {Uint32Array}
 */
export function rampPixels(pale, strong, count = 256) {
  const [from, to] = [readColour(pale), readColour(strong)];
  return Uint32Array.from({ length: count }, (_, i) => {
    const [r, g, b] = mix(from, to, i / (count - 1)).map(Math.round);
    return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
}

/** Marks for the key: its ends and, where decades allow, the middle. @param {Ramp} ramp @returns {number[]} */
export function rampMarks({ log, low, high }) {
  if (!log) return [0, 0.5, 1];
  const decades = Math.round(Math.log10(high / low));
  return decades % 2 === 0 ? [low, Math.sqrt(low * high), high] : [low, high];
}
