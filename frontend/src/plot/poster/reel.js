// What a film of a poster is made of: which moments, how large, and a canvas that shows one after the other.
import { sized } from "../network/sheet.js";

/** @typedef {import("./types.js").Poster} Poster */

/**
 * @typedef {object} FilmOrder
 * @property {number} pace moments a second
 * @property {AbortSignal} signal
 * @property {(share: number) => void} onProgress 0 to 1
 */

/** @typedef {{blob: Blob, ending: "mp4" | "webm"}} Film */

/** A film holds no more pictures than this; of a longer race it shows every second, third … step. */
export const MOST_PICTURES = 1200;
/** The finished picture stands still for so long (s). */
export const REST = 1.5;
/** No more device pixels than a full-HD projector shows; the encoder's level allows no more either. */
const MOST_PIXELS = 1920 * 1080;
/** Bits a second: lines stay clean, half a minute stays below 20 MB. */
export const BITRATE = 5_000_000;
/**
 * The moments that are shown, the last one always among them.
 * @param {number} last @param {number} [most]
 * @returns {number[]}
 */
export function momentsOf(last, most = MOST_PICTURES) {
  const stride = Math.max(1, Math.ceil((last + 1) / most));
  const moments = Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => i * stride);
  return moments.at(-1) === last ? moments : [...moments, last];
}

/** Even numbers of pixels, as encoders want them. @param {Poster} poster */
export function filmSize({ width, height }) {
  const density = Math.min(1.5, Math.sqrt(MOST_PIXELS / (width * height)));
  const even = (/** @type {number} */ size) => 2 * Math.floor((size * density) / 2);
  return { width: even(width), height: even(height), density };
}

/** @param {Poster} poster */
export function createReel(poster) {
  const size = filmSize(poster);
  const canvas = document.createElement("canvas");
  const context = sized(canvas, { width: size.width, height: size.height, density: 1 });
  context.setTransform(size.width / poster.width, 0, 0, size.height / poster.height, 0, 0);
  const draw = poster.animate(size.density);
  return { canvas, size, show: (/** @type {number} */ at) => draw(context, at) };
}
