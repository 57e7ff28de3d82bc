// A minimum's cross: closed where the minimum is known, open in the middle where it was found numerically.

/** CSS pixels from the middle to the end of an arm, and to where it begins in an open cross. */
const [REACH, GAP] = [8, 3];

/**
 * Adds the four arms to the path under way.
 * @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {boolean | undefined} found
 * @param {number} [more] longer by so much at every end
 */
export function traceCross(context, x, y, found, more = 0) {
  const from = found ? GAP - more : 0;
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + dx * from, y + dy * from);
    context.lineTo(x + dx * (REACH + more), y + dy * (REACH + more));
  }
}
