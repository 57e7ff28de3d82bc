// Colours of classes: a class's tint where a network is sure, fading where it is not. Pure.
import { mix, readColour } from "../colour.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */

/** Even where two classes are equally likely a trace of the tint tells which one would be said. */
const TRACE = 0.2;

/**
 * How sure a network is, from 0 (all classes equally likely) to 1.
 * @param {number} confidence of the likeliest class, in percent
 * @param {number} classes
 */
export function strength(confidence, classes) {
  const least = 1 / Math.max(2, classes);
  return Math.min(1, Math.max(0, (confidence / 100 - least) / (1 - least)));
}

/** @param {import("../colour.js").Rgb} colour @returns {number} as a little-endian pixel of an image */
function pixel([r, g, b]) {
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

/**
 * Pixels by class and confidence: entry class × 101 + percent.
 * @param {PictureTheme} theme @param {number} classes
 * @returns {Uint32Array}
 */
export function classTable(theme, classes) {
  const none = readColour(theme.none);
  const table = new Uint32Array(classes * 101);
  for (let k = 0; k < classes; k += 1) {
    const tint = readColour(theme.tints[k % theme.tints.length]);
    for (let percent = 0; percent <= 100; percent += 1) {
      const t = TRACE + (1 - TRACE) * strength(percent, classes);
      table[k * 101 + percent] = pixel(mix(none, tint, t));
    }
  }
  return table;
}

/** A spread beyond this many percent is drawn like it: no probability's deviation exceeds 50. */
export const MOST_SPREAD = 50;

/** Pixels by spread in percent. @param {PictureTheme} theme @returns {Uint32Array} */
export function spreadTable(theme) {
  const [none, full] = [readColour(theme.none), readColour(theme.accent)];
  return Uint32Array.from({ length: 101 }, (_, percent) =>
    pixel(mix(none, full, Math.min(1, percent / MOST_SPREAD) ** 0.7)),
  );
}
