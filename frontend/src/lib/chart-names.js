// The charts of a race, in the order of the page: two against the step, three that sweep a number through its range.

/** Charts that want a sweep. */
export const SWEPT_NAMES = /** @type {const} */ (["rates", "knobs", "rotation"]);

export const CHART_NAMES = /** @type {const} */ (["loss", "length", ...SWEPT_NAMES]);

/** @typedef {typeof SWEPT_NAMES[number]} SweptName */
/** @typedef {typeof CHART_NAMES[number]} ChartName */

/** @param {string} chart @returns {chart is SweptName} */
export function isSwept(chart) {
  return SWEPT_NAMES.some((name) => name === chart);
}
