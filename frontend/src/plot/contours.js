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
  return contourSet(grid, [level])[0];
}

/**
 * The lines of many levels in one sweep over the grid: most cells are crossed by no level, and are passed by.
 * @param {Grid} grid
 * @param {readonly number[]} levels ascending
 * @returns {Float64Array[][]} for each level its lines
 */
export function contourSet(grid, levels) {
  const crossed = cellsOf(grid, levels);
  const scratch = {
    first: new Int32Array(2 * grid.values.length).fill(-1),
    second: new Int32Array(2 * grid.values.length).fill(-1),
    done: new Uint8Array(2 * grid.values.length),
  };
  return levels.map((level, i) => {
    const crossings = march(grid, level, crossed[i], scratch);
    const lines = join(grid, level, crossings, scratch);
    for (const crossing of crossings) {
      scratch.first[crossing] = -1;
      scratch.second[crossing] = -1;
      scratch.done[crossing] = 0;
    }
    return lines;
  });
}

/**
 * @param {Grid} grid @param {readonly number[]} levels
 * @returns {number[][]} for each level the cells that it crosses, each named by its lower left vertex
 */
function cellsOf({ columns, rows, values }, levels) {
  // How many levels lie at or below each vertex; 255 where there is no value.
  const rank = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) rank[at] = rankOf(values[at], levels);
  /** @type {number[][]} */
  const cells = levels.map(() => []);
  for (let j = 0; j + 1 < rows; j += 1) {
    for (let at = j * columns, end = at + columns - 1; at < end; at += 1) {
      const a = rank[at];
      const b = rank[at + 1];
      const c = rank[at + columns + 1];
      const d = rank[at + columns];
      if (a === b && b === c && c === d) continue;
      const high = Math.max(a, b, c, d);
      if (high === 255) continue;
      for (let level = Math.min(a, b, c, d); level < high; level += 1) cells[level].push(at);
    }
  }
  return cells;
}

/** @param {number} value @param {readonly number[]} levels */
function rankOf(value, levels) {
  if (Number.isNaN(value)) return 255;
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= levels[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A crossing lies on an edge of the grid and is named by it: 2 · vertex for the edge to the right of the vertex,
 * 2 · vertex + 1 for the edge above it. Each crossing joins at most two others, one in either neighbouring cell.
 * @typedef {{first: Int32Array, second: Int32Array, done: Uint8Array}} Links  by crossing; −1 where there is none
 */

/**
 * @param {Grid} grid @param {number} level @param {readonly number[]} cells @param {Links} links
 * @returns {number[]} the crossings
 */
function march({ columns, values }, level, cells, { first, second }) {
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
  for (const at of cells) {
    const a = values[at];
    const b = values[at + 1];
    const c = values[at + columns + 1];
    const d = values[at + columns];
    const corners =
      (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
    const bottom = 2 * at;
    const left = 2 * at + 1;
    const right = 2 * (at + 1) + 1;
    const top = 2 * (at + columns);
    if (corners === 1 || corners === 14) link(left, bottom);
    else if (corners === 2 || corners === 13) link(bottom, right);
    else if (corners === 3 || corners === 12) link(left, right);
    else if (corners === 4 || corners === 11) link(right, top);
    else if (corners === 6 || corners === 9) link(bottom, top);
    else if (corners === 7 || corners === 8) link(left, top);
    else {
      // A saddle: the mean of the corners tells which two stay connected.
      const joined = (a + b + c + d) / 4 >= level;
      const cut = (corners === 5) === joined;
      link(left, cut ? top : bottom);
      link(right, cut ? bottom : top);
    }
  }
  return crossings;
}

/**
 * @param {Grid} grid @param {number} level @param {readonly number[]} crossings @param {Links} links
 * @returns {Float64Array[]}
 */
function join({ columns, values }, level, crossings, { first, second, done }) {
  /** @type {Float64Array[]} */
  const lines = [];
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
  /** @param {number} start @param {boolean} closed */
  const walk = (start, closed) => {
    /** @type {number[]} */
    const line = [];
    let previous = -1;
    let here = start;
    while (here !== -1 && !done[here]) {
      done[here] = 1;
      place(line, here);
      const next = first[here] !== previous ? first[here] : second[here];
      previous = here;
      here = next;
    }
    if (closed) place(line, start);
    if (line.length > 2) lines.push(Float64Array.from(line));
  };
  // Open lines first, from their ends; what is left goes round.
  for (const crossing of crossings) {
    if (second[crossing] === -1 && !done[crossing]) walk(crossing, false);
  }
  for (const crossing of crossings) if (!done[crossing]) walk(crossing, true);
  return lines;
}
