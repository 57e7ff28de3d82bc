// An axis of evenly spaced or evenly multiplied cells: where a value lies, and which values get a tick. Pure.
import { levelLabel, roundUp, tickLabel } from "../numbers.js";

/** @typedef {{values: number[], log: boolean}} Scale values at the cells' centres, rising */

/** @param {Scale} scale @param {number} value */
const placed = ({ log }, value) => (log ? Math.log10(value) : value);

/**
 * The share of the axis at which a value lies; beyond its ends it lies on them.
 * @param {Scale} scale @param {number} value
 */
export function shareOf(scale, value) {
  const { values } = scale;
  const [first, last] = [placed(scale, values[0]), placed(scale, values[values.length - 1])];
  const along = (placed(scale, value) - first) / (last - first);
  const share = (along * (values.length - 1) + 0.5) / values.length;
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

/**
 * Round values with their labels, no more than there is room for.
 * @param {Scale} scale @param {number} room how many labels fit
 * @returns {{value: number, label: string}[]}
 */
export function ticksOf({ values, log }, room) {
  const [low, high] = [values[0], values[values.length - 1]];
  if (log) {
    const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
    const step = Math.max(1, Math.ceil((last - first) / Math.max(1, room - 1)));
    return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => {
      const value = 10 ** (first + i * step);
      return { value, label: levelLabel(value) };
    });
  }
  const step = roundUp((high - low) / Math.max(1, room - 1));
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => {
    const value = (first + i) * step;
    return { value, label: tickLabel(value, step) };
  });
}
