// A window as a stage of another shape shows it: one unit is as long in x as in y, so the stage shows more on one axis.

/** @typedef {import("../../types/page.d.ts").Window2} Window2 */

/**
 * @param {Window2} window
 * @param {number} aspect width of the stage over its height
 * @returns {Window2} the least window of that shape around it, with the same centre
 */
export function widened(window, aspect) {
  const [[x0, x1], [y0, y1]] = window;
  const [width, height] = [x1 - x0, y1 - y0];
  const half =
    width / height < aspect ? [(height * aspect) / 2, height / 2] : [width / 2, width / aspect / 2];
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [
    [cx - half[0], cx + half[0]],
    [cy - half[1], cy + half[1]],
  ];
}

/**
 * Whether two windows are the same but for roundings.
 * @param {Window2} a
 * @param {Window2} b
 */
export function sameWindow(a, b) {
  const span = Math.max(a[0][1] - a[0][0], a[1][1] - a[1][0]);
  return a.every((range, i) => range.every((v, j) => Math.abs(v - b[i][j]) < 1e-6 * span));
}
