// Polylines kept as a Path2D, which draws fast but tells nothing: what it was made of is remembered beside it.

/** @typedef {readonly ArrayLike<number>[]} Lines each x0, y0, x1, y1, … */
/** @typedef {{lines: Lines, place: DOMMatrix | null}} Origin */

/** @type {WeakMap<Path2D, Origin>} */
const origins = new WeakMap();

/** @param {Lines} lines @returns {Path2D} */
export function pathOf(lines) {
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(line[0], line[1]);
    for (let k = 2; k < line.length; k += 2) path.lineTo(line[k], line[k + 1]);
  }
  origins.set(path, { lines, place: null });
  return path;
}

/** The same path elsewhere. @param {Path2D} path one of pathOf @param {DOMMatrix} place @returns {Path2D} */
export function placed(path, place) {
  const moved = new Path2D();
  moved.addPath(path, place);
  const origin = origins.get(path);
  if (origin) origins.set(moved, { lines: origin.lines, place });
  return moved;
}

/** What a path was made of, for a context that cannot look into it. @param {Path2D} path @returns {Origin} */
export function originOf(path) {
  const origin = origins.get(path);
  if (!origin) throw new Error("Only a path that pathOf has made can be written as SVG.");
  return origin;
}
