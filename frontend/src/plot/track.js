// One path in pixels for one view: places, dash phase, where it ends and where it leaves the picture. Pure.

import { pixelX, pixelY } from "./view.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./view.js').View} View */

/**
 * @typedef {object} Track
 * @property {Path} path
 * @property {Float64Array} pixels  x, y of every finite point from the first on
 * @property {Float64Array} lengths  pixels travelled up to each point, for the phase of the dashes
 * @property {number} last  index of the last finite point, −1 where there is none
 * @property {Int32Array} exits  for each point: the last segment (by its first point) that crossed the picture's border, −1 for none
 */

/**
 * @param {Path} path @param {View} view @returns {Track}
 */
export function createTrack(path, view) {
  const count = finiteCount(path.points);
  const pixels = new Float64Array(2 * count);
  const lengths = new Float64Array(count);
  const exits = new Int32Array(count);
  let exit = -1;
  for (let i = 0; i < count; i += 1) {
    const x = pixelX(view, path.points[2 * i]);
    const y = pixelY(view, path.points[2 * i + 1]);
    pixels[2 * i] = x;
    pixels[2 * i + 1] = y;
    if (i > 0) {
      const px = pixels[2 * i - 2];
      const py = pixels[2 * i - 1];
      lengths[i] = lengths[i - 1] + Math.hypot(x - px, y - py);
      if (!inside(view, x, y) && (inside(view, px, py) || clipSegment(view, 0, px, py, x, y)))
        exit = i - 1;
    }
    exits[i] = exit;
  }
  return { path, pixels, lengths, last: count - 1, exits };
}

/** @param {Float64Array} points @returns {number} how many points come before the first that is not finite */
export function finiteCount(points) {
  const count = points.length >> 1;
  for (let i = 0; i < count; i += 1) {
    if (!Number.isFinite(points[2 * i]) || !Number.isFinite(points[2 * i + 1])) return i;
  }
  return count;
}

/** @param {View} view @param {number} x @param {number} y @param {number} [margin] */
export function inside(view, x, y, margin = 0) {
  return x >= -margin && y >= -margin && x <= view.width + margin && y <= view.height + margin;
}

/**
 * Whether anything lies outside the picture: the start, or any point of a path. Asked once per paths and window.
 * @param {readonly Track[]} tracks @param {View} view @param {readonly [number, number] | null} start
 */
export function reachesOut(tracks, view, start) {
  const out = (/** @type {number} */ px, /** @type {number} */ py) => !inside(view, px, py, 1);
  if (start && out(pixelX(view, start[0]), pixelY(view, start[1]))) return true;
  return tracks.some(({ pixels }) => {
    for (let i = 0; i < pixels.length; i += 2) if (out(pixels[i], pixels[i + 1])) return true;
    return false;
  });
}

/**
 * Where the path is at a step that may lie between two points; beyond its end it stays at its last finite point.
 * @param {Track} track @param {number} step @returns {[number, number] | null}
 */
export function placeAt(track, step) {
  if (track.last < 0) return null;
  const k = Math.min(track.last, Math.max(0, step));
  const i = Math.floor(k);
  const share = k - i;
  const { pixels } = track;
  const x = pixels[2 * i];
  const y = pixels[2 * i + 1];
  if (share === 0) return [x, y];
  return [x + share * (pixels[2 * i + 2] - x), y + share * (pixels[2 * i + 3] - y)];
}

/**
 * The part of a segment within the picture and `margin` around it (Liang and Barsky, 1984). A diverging path runs a
 * million pixels out; a canvas asked to dash that far stalls.
 * @param {View} view @param {number} margin @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1
 * @returns {[number, number] | null} the shares of the segment at which it enters and leaves
 */
export function clipSegment(view, margin, x0, y0, x1, y1) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let enter = 0;
  let leave = 1;
  for (const [p, q] of [
    [-dx, x0 + margin],
    [dx, view.width + margin - x0],
    [-dy, y0 + margin],
    [dy, view.height + margin - y0],
  ]) {
    if (p === 0) {
      if (q < 0) return null;
    } else if (p < 0) enter = Math.max(enter, q / p);
    else leave = Math.min(leave, q / p);
    if (enter > leave) return null;
  }
  return [enter, leave];
}
