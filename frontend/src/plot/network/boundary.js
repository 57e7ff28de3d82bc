// A decision boundary out of classes and confidences on a square grid: its pixels, and the lines where classes meet. Pure.
import { strength } from "./tints.js";

/** @typedef {{classes: ArrayLike<number>, confidence: ArrayLike<number>}} Boundary rows from the lowest y upward */

/**
 * Fills an image of side × side pixels, upper row first.
 * @param {Uint32Array} pixels
 * @param {number} side
 * @param {(cell: number) => number} colour of a cell of the grid
 */
export function fillPixels(pixels, side, colour) {
  for (let row = 0; row < side; row += 1) {
    const to = (side - 1 - row) * side;
    const from = row * side;
    for (let column = 0; column < side; column += 1) pixels[to + column] = colour(from + column);
  }
}

/** How sure a percentage is among so many classes: tables made once. @type {Map<number, Float64Array>} */
const tables = new Map();

/** @param {number} count */
function strengths(count) {
  const known = tables.get(count);
  if (known) return known;
  const table = Float64Array.from({ length: 101 }, (_, percent) => strength(percent, count));
  tables.set(count, table);
  return table;
}

/** @param {ArrayLike<number>} classes @param {Int32Array} corner @returns {number[]} each class once */
function different(classes, corner) {
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < 4; i += 1) {
    const k = classes[corner[i]];
    if (!found.includes(k)) found.push(k);
  }
  return found;
}

/** Lest two classes without any certainty have no line between them. */
const LEAST = 0.02;

/**
 * Pieces of line as x0, y0, x1, y1, … in cells from the lower left corner of the grid, out to its very edge.
 * Where two classes meet they are taken to share all the confidence there is, where three do likewise.
 * @param {Boundary} boundary @param {number} side
 * @returns {number[]}
 */
export function meetings({ classes, confidence }, side) {
  /** @type {number[]} */
  const lines = [];
  const corner = new Int32Array(4);
  const field = new Float64Array(4);
  for (let row = -1; row < side; row += 1) {
    const below = Math.max(0, row) * side;
    const above = Math.min(side - 1, row + 1) * side;
    for (let column = -1; column < side; column += 1) {
      const left = Math.max(0, column);
      const right = Math.min(side - 1, column + 1);
      corner[0] = below + left;
      corner[1] = below + right;
      corner[2] = above + right;
      corner[3] = above + left;
      const a = classes[corner[0]];
      if (classes[corner[1]] === a && classes[corner[2]] === a && classes[corner[3]] === a)
        continue;
      const box = cell(column, row, side);
      const found = different(classes, corner);
      const sure = strengths(found.length);
      // Of two classes one will do: both have the same line.
      for (const k of found.length === 2 ? found.slice(1) : found) {
        for (let i = 0; i < 4; i += 1) {
          const value = smoothed(classes, confidence, corner[i], side, k, sure);
          field[i] = classes[corner[i]] === k ? Math.max(LEAST, value) : Math.min(-LEAST, value);
        }
        cross(field, box, lines);
      }
    }
  }
  return lines;
}

/**
 * Where the cell between four middles lies; at the edge of the grid it is half as wide.
 * @param {number} column @param {number} row @param {number} side
 * @returns {[number, number, number, number]} left, bottom, right, top
 */
function cell(column, row, side) {
  const from = (/** @type {number} */ i) => Math.max(0, i + 0.5);
  const to = (/** @type {number} */ i) => Math.min(side, i + 1.5);
  return [from(column), from(row), to(column), to(row)];
}

/**
 * How surely a cell and those around it are of a class (or, negative, of another): steps become slopes.
 * @param {ArrayLike<number>} classes @param {ArrayLike<number>} confidence @param {number} at @param {number} side
 * @param {number} k @param {Float64Array} sure by percent
 */
function smoothed(classes, confidence, at, side, k, sure) {
  const [row, column] = [Math.floor(at / side), at % side];
  let sum = 0;
  for (let down = -1; down <= 1; down += 1) {
    const from = Math.min(side - 1, Math.max(0, row + down)) * side;
    for (let along = -1; along <= 1; along += 1) {
      const cell = from + Math.min(side - 1, Math.max(0, column + along));
      const value = WEIGHTS[down + 1][along + 1] * sure[confidence[cell]];
      sum += classes[cell] === k ? value : -value;
    }
  }
  return sum;
}

/** A cell and its eight neighbours. */
const WEIGHTS = [
  [0.06, 0.11, 0.06],
  [0.11, 0.32, 0.11],
  [0.06, 0.11, 0.06],
];

/**
 * Marching squares for one cell: pieces of the line on which the field is zero.
 * @param {Float64Array} field at the corners, anticlockwise from the lower left
 * @param {[number, number, number, number]} box @param {number[]} lines
 */
function cross(field, [x0, y0, x1, y1], lines) {
  const [a, b, c, d] = field;
  /** @type {number[]} */
  const found = [];
  const part = (/** @type {number} */ from, /** @type {number} */ to) => from / (from - to);
  if (a > 0 !== b > 0) found.push(x0 + (x1 - x0) * part(a, b), y0);
  if (b > 0 !== c > 0) found.push(x1, y0 + (y1 - y0) * part(b, c));
  if (c > 0 !== d > 0) found.push(x1 - (x1 - x0) * part(c, d), y1);
  if (d > 0 !== a > 0) found.push(x0, y1 - (y1 - y0) * part(d, a));
  if (found.length === 4) lines.push(...found);
  else if (found.length === 8) {
    // A saddle: the middle decides which corners belong together.
    const joined = a + b + c + d > 0 === a > 0;
    const order = joined ? [0, 1, 2, 3] : [3, 0, 1, 2];
    for (const i of order) lines.push(found[2 * i], found[2 * i + 1]);
  }
}
