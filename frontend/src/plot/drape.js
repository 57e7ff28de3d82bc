// Paths laid over the relief: long steps cut into short pieces that follow the ground, projected anew per camera.

import { project } from "./camera.js";
import { finiteCount } from "./track.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./relief.js').Relief} Relief */
/** @typedef {import('./camera.js').Camera} Camera */

/**
 * @typedef {object} Drape
 * @property {Path} path
 * @property {Float64Array} places  x, y, z of every piece's end; z is NaN outside the window
 * @property {Int32Array} at  at[k] is the place of step k
 * @property {number} last  the last finite step, −1 for none
 * @property {Float64Array} pixels  x, y of every place; NaN where it can't be seen
 * @property {Uint8Array} hidden  1 where the surface stands before it
 * @property {Float64Array} lengths  pixels travelled, for the phase of the dashes
 */

/** Pieces are at most this share of the window's width long. */
const piece = 1 / 90;
/** A single step is cut into no more pieces than this, however far it leads. */
const mostPieces = 400;

/** @param {Path} path @param {Relief} relief @returns {Drape} */
export function createDrape(path, relief) {
  const count = finiteCount(path.points);
  const [[x0, x1], [y0, y1]] = relief.window;
  const longest = Math.max(x1 - x0, y1 - y0) * piece;
  const lift = (relief.range[1] - relief.range[0]) * 0.004;
  /** @type {number[]} */
  const places = [];
  const at = new Int32Array(count);
  for (let k = 0; k < count; k += 1) {
    const x = path.points[2 * k];
    const y = path.points[2 * k + 1];
    if (k > 0) {
      const fromX = path.points[2 * k - 2];
      const fromY = path.points[2 * k - 1];
      const pieces = Math.min(mostPieces, Math.ceil(Math.hypot(x - fromX, y - fromY) / longest));
      for (let i = 1; i < pieces; i += 1) {
        const px = fromX + ((x - fromX) * i) / pieces;
        const py = fromY + ((y - fromY) * i) / pieces;
        places.push(px, py, relief.heightAt(px, py) + lift);
      }
    }
    at[k] = places.length / 3;
    places.push(x, y, relief.heightAt(x, y) + lift);
  }
  const total = places.length / 3;
  return {
    path,
    places: Float64Array.from(places),
    at,
    last: count - 1,
    pixels: new Float64Array(2 * total),
    hidden: new Uint8Array(total),
    lengths: new Float64Array(total),
  };
}

/** @param {Drape} drape @param {Camera} camera @param {Relief} relief @param {number} width @param {number} height */
export function projectDrape({ places, pixels, hidden, lengths }, camera, relief, width, height) {
  let travelled = 0;
  for (let i = 0; i < hidden.length; i += 1) {
    const [x, y, z] = [places[3 * i], places[3 * i + 1], places[3 * i + 2]];
    const pixel = Number.isNaN(z) ? null : project(camera, x, y, z, width, height);
    pixels[2 * i] = pixel ? pixel[0] : Number.NaN;
    pixels[2 * i + 1] = pixel ? pixel[1] : Number.NaN;
    hidden[i] = pixel && relief.hides(x, y, z, camera.eye) ? 1 : 0;
    if (i > 0) {
      const step = Math.hypot(
        pixels[2 * i] - pixels[2 * i - 2],
        pixels[2 * i + 1] - pixels[2 * i - 1],
      );
      if (Number.isFinite(step)) travelled += step;
    }
    lengths[i] = travelled;
  }
}

/**
 * The place at a step that may lie between two, among the pieces.
 * @param {Drape} drape @param {number} step
 * @returns {{index: number, x: number, y: number, hidden: boolean} | null} index: of the last whole piece's end
 */
export function drapedAt(drape, step) {
  if (drape.last < 0) return null;
  const k = Math.min(drape.last, Math.max(0, step));
  const whole = Math.floor(k);
  const from = drape.at[whole];
  const to = drape.at[Math.min(drape.last, whole + 1)];
  const position = from + (k - whole) * (to - from);
  const index = Math.floor(position);
  const share = position - index;
  const next = Math.min(index + 1, drape.hidden.length - 1);
  const { pixels } = drape;
  const x = pixels[2 * index] + share * (share ? pixels[2 * next] - pixels[2 * index] : 0);
  const y =
    pixels[2 * index + 1] + share * (share ? pixels[2 * next + 1] - pixels[2 * index + 1] : 0);
  if (Number.isNaN(x)) return null;
  return { index, x, y, hidden: drape.hidden[index] === 1 };
}
