// Chooses the levels of the bands: evenly spaced, or evenly in logarithm where the loss spans decades. Pure.

import { levelLabel, quantile, roundNear } from "./numbers.js";

/**
 * Levels of the loss. Band i lies between values[i − 1] and values[i]; band 0 is all below the first level.
 * In a logarithmic scale the levels are base + 10^(first + i / per).
 * @typedef {object} Levels
 * @property {'linear' | 'log'} kind
 * @property {number} base  what is taken off before the logarithm: 0, or the lowest loss where that is negative
 * @property {number[]} values  ascending
 * @property {boolean[]} major  which levels carry a label and a stronger line
 * @property {number} first  linear: values[0]; log: decimal logarithm of values[0] − base
 * @property {number} per  linear: levels per unit of loss; log: levels per decade
 */

/** From this ratio of common high to common low losses on, even spacing would leave all the detail in one band. */
const decadesRatio = 30;

/**
 * @param {Float64Array} losses  any order, NaN allowed
 * @param {number} [best]  the lowest loss known, which the samples may just miss
 * @param {number} [wanted]  about so many levels
 * @param {"log"} [scale]  logarithmic wherever losses differ at all
 * @returns {Levels}
 */
export function chooseLevels(losses, best = Infinity, wanted = 16, scale) {
  const sorted = sample(losses);
  if (sorted.length === 0)
    return { kind: "linear", base: 0, values: [], major: [], first: 0, per: 1 };
  const lowest = Math.min(sorted[0], best);
  const base = lowest < 0 ? lowest : 0;
  const low = quantile(sorted, 0.05) - base;
  const high = quantile(sorted, 0.95) - base;
  return high > (scale === "log" ? 1 : decadesRatio) * Math.max(low, 0) && high > 0
    ? logarithmic(sorted, base, wanted)
    : linear(sorted, wanted);
}

/** @param {Float64Array} losses @returns {Float64Array} at most some thousands of the finite ones, ascending */
function sample(losses) {
  const stride = Math.max(1, Math.floor(losses.length / 8192));
  const kept = [];
  for (let i = 0; i < losses.length; i += stride)
    if (Number.isFinite(losses[i])) kept.push(losses[i]);
  return Float64Array.from(kept).sort();
}

/** @param {Float64Array} sorted @param {number} base @param {number} wanted @returns {Levels} */
function logarithmic(sorted, base, wanted) {
  const top = Math.log10(sorted[sorted.length - 1] - base);
  const positive = sorted.filter((value) => value > base);
  // A sample on the minimum itself must not stretch the scale to 1e-30: five decades below the middle at the most.
  const bottom = Math.max(
    Math.log10(quantile(positive, 0.002) - base),
    Math.log10(quantile(positive, 0.5) - base) - 5,
  );
  const per = [1, 2, 3, 4, 5, 8, 10].reduce((a, b) =>
    Math.abs((top - bottom) * b - wanted) < Math.abs((top - bottom) * a - wanted) ? b : a,
  );
  const from = Math.ceil(bottom * per);
  const to = Math.max(from, Math.ceil(top * per) - 1);
  const index = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    kind: "log",
    base,
    values: index.map((i) => base + 10 ** (i / per)),
    major: index.map((i) => isMajor(i, per)),
    first: from / per,
    per,
  };
}

/** Whole decades; where there are ten levels to one, those next to 2 and 5 besides. @param {number} i @param {number} per */
function isMajor(i, per) {
  const place = ((i % per) + per) % per;
  return place === 0 || (per === 10 && (place === 3 || place === 7));
}

/** A level in short: of ten to a decade, 1.995 is 2. @param {Levels} levels @param {number} value */
export function levelText({ kind, base, per }, value) {
  if (kind === "linear") return levelLabel(value);
  const above = value - base;
  return levelLabel(per === 10 ? Number(above.toPrecision(2)) : above);
}

/** @param {Float64Array} sorted @param {number} wanted @returns {Levels} */
function linear(sorted, wanted) {
  const bottom = sorted[0];
  const top = quantile(sorted, 0.995);
  const spread = top - bottom || Math.max(Math.abs(top), 1) * 1e-6;
  const step = roundNear(spread / wanted);
  const from = Math.floor(bottom / step) + 1;
  const to = Math.max(from, Math.ceil(top / step) - 1);
  const index = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    kind: "linear",
    base: 0,
    values: index.map((i) => i * step),
    major: index.map((i) => i % 4 === 0),
    first: from * step,
    per: 1 / step,
  };
}

/**
 * Where a loss lies among the bands, continuously: 0.5 is in the middle of band 0 … values.length + 0.5 in the last.
 * @param {Levels} levels @param {number} loss @returns {number} not below 0, not above values.length + 1
 */
export function bandOf(levels, loss) {
  const above = loss - levels.base;
  if (levels.kind === "log") {
    if (!(above > 0)) return above <= 0 ? 0 : Number.NaN;
    return clamp((Math.log10(above) - levels.first) * levels.per + 1, levels.values.length + 1);
  }
  return clamp((loss - levels.first) * levels.per + 1, levels.values.length + 1);
}

/** @param {number} value @param {number} most */
function clamp(value, most) {
  return value < 0 ? 0 : value > most ? most : value;
}
