// Marching squares with linear interpolation, the pieces joined into polylines. Pure.

/** @typedef {import('./grid.js').Grid} Grid */

/**
 * All contour lines of one level. A closed line repeats its first point at the end; an open one ends at the edge of
 * the grid or of a hole of NaN.
 * @param {Grid} grid
 * @param {number} level
 * @returns {Float64Array[]} each x0, y0, x1, y1, … in columns and rows of the grid
 */
export function contours(grid, level) {
  const links = march(grid, level);
  return join(grid, level, links);
}

/**
 * A crossing lies on an edge of the grid and is named by it: 2 · vertex for the edge to the right of the vertex,
 * 2 · vertex + 1 for the edge above it. Each crossing joins at most two others, one in either neighbouring cell.
 * @typedef {{first: Int32Array, second: Int32Array, crossings: number[]}} Links  −1 where there is none
 */

/** @param {Grid} grid @param {number} level @returns {Links} */
function march({ columns, rows, values }, level) {
  const first = new Int32Array(2 * columns * rows).fill(-1);
  const second = new Int32Array(2 * columns * rows).fill(-1);
  /** @type {number[]} */
  const crossings = [];
  /** @param {number} from @param {number} to */
  const point = (from, to) => {
    if (first[from] === -1) {
      first[from] = to;
      crossings.push(from);
    } else second[from] = to;
  };
  /** @param {number} a @param {number} b */
  const link = (a, b) => {
    point(a, b);
    point(b, a);
  };
  for (let j = 0; j + 1 < rows; j += 1) {
    for (let i = 0; i + 1 < columns; i += 1) {
      const at = j * columns + i;
      const a = values[at];
      const b = values[at + 1];
      const c = values[at + columns + 1];
      const d = values[at + columns];
      const corners =
        (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
      if (corners === 0 || corners === 15 || Number.isNaN(a + b + c + d)) continue;
      const bottom = 2 * at;
      const left = 2 * at + 1;
      const right = 2 * (at + 1) + 1;
      const top = 2 * (at + columns);
      switch (corners) {
        case 1:
        case 14:
          link(left, bottom);
          break;
        case 2:
        case 13:
          link(bottom, right);
          break;
        case 3:
        case 12:
          link(left, right);
          break;
        case 4:
        case 11:
          link(right, top);
          break;
        case 6:
        case 9:
          link(bottom, top);
          break;
        case 7:
        case 8:
          link(left, top);
          break;
        default: {
          // A saddle: the mean of the corners tells which two stay connected.
          const high = (a + b + c + d) / 4 >= level;
          if ((corners === 5) === high) {
            link(left, top);
            link(bottom, right);
          } else {
            link(left, bottom);
            link(right, top);
          }
        }
      }
    }
  }
  return { first, second, crossings };
}

/** @param {Grid} grid @param {number} level @param {Links} links @returns {Float64Array[]} */
function join({ columns, values }, level, { first, second, crossings }) {
  const done = new Set();
  /** @type {Float64Array[]} */
  const lines = [];
  /** @param {number} start @param {boolean} closed */
  const walk = (start, closed) => {
    /** @type {number[]} */
    const line = [];
    let previous = -1;
    let here = start;
    while (here !== -1 && !done.has(here)) {
      done.add(here);
      place(line, here);
      const next = first[here] !== previous ? first[here] : second[here];
      previous = here;
      here = next;
    }
    if (closed) place(line, start);
    if (line.length > 2) lines.push(Float64Array.from(line));
  };
  /** @param {number[]} line @param {number} crossing */
  const place = (line, crossing) => {
    const at = crossing >> 1;
    const upward = crossing & 1;
    const a = values[at];
    const b = values[at + (upward ? columns : 1)];
    const t = (level - a) / (b - a);
    const column = at % columns;
    const row = (at - column) / columns;
    line.push(upward ? column : column + t, upward ? row + t : row);
  };
  for (const crossing of crossings)
    if (second[crossing] === -1 && !done.has(crossing)) walk(crossing, false);
  for (const crossing of crossings) if (!done.has(crossing)) walk(crossing, true);
  return lines;
}
