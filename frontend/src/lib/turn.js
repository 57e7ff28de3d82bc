// Turns points of the plane about a centre: how a start keeps its place on a surface that is rotated.

/** @typedef {import("../../types/page.d.ts").Pair} Pair */

/**
 * @param {Pair} point
 * @param {Pair} centre
 * @param {number} degrees anticlockwise
 * @returns {Pair}
 */
export function turn(point, centre, degrees) {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [point[0] - centre[0], point[1] - centre[1]];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [centre[0] + c * dx - s * dy, centre[1] + s * dx + c * dy];
}

/** @param {import("../../types/page.d.ts").Window2} window @returns {Pair} */
export function centreOf(window) {
  return [(window[0][0] + window[0][1]) / 2, (window[1][0] + window[1][1]) / 2];
}

/**
 * A point rounded to what its window can show, so that links stay short and say what was meant.
 * @param {Pair} point
 * @param {import("../../types/page.d.ts").Window2} window
 * @returns {Pair}
 */
export function tidy(point, window) {
  const span = Math.max(window[0][1] - window[0][0], window[1][1] - window[1][0]);
  const decimals = Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(span))));
  return [Number(point[0].toFixed(decimals)), Number(point[1].toFixed(decimals))];
}
