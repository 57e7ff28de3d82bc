// From columns of numbers to what an axis can show: gaps, the floor of a logarithmic axis, ranges. Pure.

/** Where a logarithmic axis ends: nothing in float64 that began near 1 means anything below it. */
export const floor = 1e-16;

/**
 * Values for an axis: null where there is none; on a logarithmic axis what is not above the floor lies on the floor.
 * @param {ArrayLike<number | null>} values
 * @param {boolean} log
 * @returns {(number | null)[]}
 */
export function axisValues(values, log) {
  return Array.from(values, (value) => {
    if (value === null || !Number.isFinite(value)) return null;
    return log ? Math.max(floor, value) : value;
  });
}

/**
 * Whether a logarithm can be taken: no value is negative. Zero may occur: it lies on the floor.
 * @param {readonly ArrayLike<number | null>[]} columns
 */
export function canBeLog(columns) {
  return columns.every((values) => Array.prototype.every.call(values, (value) => !(value < 0)));
}

/**
 * The range of an axis around all values, with a little air; in decimal logarithms on a logarithmic axis.
 * @param {readonly (number | null)[][]} columns as `axisValues` gives them
 * @param {boolean} log
 * @param {number} [cap]  nothing above it widens the range
 * @returns {[number, number]}
 */
export function axisRange(columns, log, cap = Infinity) {
  let low = Infinity;
  let high = -Infinity;
  for (const values of columns) {
    for (const value of values) {
      if (value === null || value > cap) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return log ? [-3, 0] : [0, 1];
  if (log) {
    low = Math.log10(low);
    high = Math.log10(high);
  }
  const air = (high - low || Math.max(1, Math.abs(high)) * 0.1) * 0.06;
  return [low - air, high + air];
}

/**
 * @param {[number, number]} range in decimal logarithms
 * @returns {{dtick?: number | string, nticks?: number}} whole decades, few enough to be read
 */
export function logTicks([low, high]) {
  const decades = high - low;
  if (decades < 1) return { nticks: 4 };
  return { dtick: Math.max(1, Math.ceil(decades / 5)) };
}
