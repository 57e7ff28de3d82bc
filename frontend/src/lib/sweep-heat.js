// Turns a sweep over two knobs into the values of a heat map: losses above the best known one, their range, the best cell.
import { aboveBest } from "./paths.js";

/** @typedef {import("../../types/page.d.ts").Sweep} Sweep */

/** So many decades below the loss of the start the colours end: what is lower is as good as nothing. */
const DECADES = 12;

/**
 * Colours go from the lowest loss to the one at the start: what ends above that has gone the wrong way.
 * @param {ArrayLike<number>} values @param {number|null} start loss of the start, like the values
 * @returns {{log: boolean, low: number, high: number}}
 */
export function lossRamp(values, start) {
  let [low, most] = [Infinity, -Infinity];
  for (const value of Array.from(values).filter(Number.isFinite)) {
    low = Math.min(low, value);
    most = Math.max(most, value);
  }
  if (low > most) return { log: false, low: 0, high: 1 };
  const high = start !== null && start > low ? Math.min(start, most) : most;
  if (low < 0 || !(high > 0)) return { log: false, low, high: high > low ? high : low + 1 };
  return { log: true, low: Math.min(Math.max(low, high / 10 ** DECADES), high / 10), high };
}

/** @param {ArrayLike<number>} values @returns {number|null} place of the lowest, the first of several */
export function lowest(values) {
  let best = -1;
  for (let i = 0; i < values.length; i += 1)
    if (Number.isFinite(values[i]) && (best < 0 || values[i] < values[best])) best = i;
  return best < 0 ? null : best;
}

/** @param {Sweep} sweep @param {number|null} best loss of the surface */
export function heatValues({ lanes }, best) {
  const [{ losses, divergedAt }] = lanes;
  return {
    values: aboveBest(losses, best),
    lost: (/** @type {number} */ i) => Number.isFinite(divergedAt[i]),
    best: lowest(losses),
  };
}

/**
 * The two numbers of a cell.
 * @param {Sweep} sweep @param {number} index @returns {[number, number]}
 */
export function pairAt({ axes }, index) {
  const rows = axes[1].values.length;
  return [axes[0].values[Math.floor(index / rows)], axes[1].values[index % rows]];
}
