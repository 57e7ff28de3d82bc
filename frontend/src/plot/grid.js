// A sampled surface as one flat array, and its refinement by cubic interpolation. Pure.

/**
 * Values at whole coordinates: values[row * columns + column], NaN where there is none.
 * @typedef {{columns: number, rows: number, values: Float64Array}} Grid
 */

/** @param {ArrayLike<ArrayLike<number | null>>} losses row by row @returns {Grid} */
export function flatten(losses) {
  const rows = losses.length;
  const columns = rows ? losses[0].length : 0;
  const values = new Float64Array(rows * columns);
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) values[j * columns + i] = losses[j][i] ?? Number.NaN;
  }
  return { columns, rows, values };
}

/**
 * `factor` cells in the place of one. Catmull–Rom is exact for parabolas, so a narrow valley keeps its smooth
 * floor instead of the string of beads that straight interpolation makes of it.
 * @param {Grid} grid @param {number} factor whole, 1 or more
 * @returns {Grid} (columns − 1) · factor + 1 wide, rows alike
 */
export function refine(grid, factor) {
  if (factor <= 1 || grid.columns < 3 || grid.rows < 3) return grid;
  const { columns, rows } = grid;
  const wide = (columns - 1) * factor + 1;
  const high = (rows - 1) * factor + 1;
  const across = new Float64Array(wide * rows);
  for (let j = 0; j < rows; j += 1)
    refineLine(grid.values, j * columns, 1, columns, across, j * wide, 1, factor);
  const values = new Float64Array(wide * high);
  for (let i = 0; i < wide; i += 1) refineLine(across, i, wide, rows, values, i, wide, factor);
  return { columns: wide, rows: high, values };
}

/**
 * One line of `count` values, `stride` apart, refined into another array.
 * @param {Float64Array} from @param {number} at @param {number} stride @param {number} count
 * @param {Float64Array} to @param {number} target @param {number} pace @param {number} factor
 */
function refineLine(from, at, stride, count, to, target, pace, factor) {
  for (let i = 0; i + 1 < count; i += 1) {
    const b = from[at + i * stride];
    const c = from[at + (i + 1) * stride];
    // Beyond the ends the parabola through the last three values goes on.
    const a = i > 0 ? from[at + (i - 1) * stride] : 3 * b - 3 * c + from[at + (i + 2) * stride];
    const d =
      i + 2 < count ? from[at + (i + 2) * stride] : 3 * c - 3 * b + from[at + (i - 1) * stride];
    const smooth = Number.isFinite(a + d);
    const out = target + i * factor * pace;
    to[out] = b;
    for (let k = 1; k < factor; k += 1) {
      const t = k / factor;
      to[out + k * pace] = smooth
        ? b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
        : b + t * (c - b);
    }
  }
  to[target + (count - 1) * factor * pace] = from[at + (count - 1) * stride];
}
