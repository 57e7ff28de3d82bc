// Slider positions to knob values and back: linear or logarithmic, with room for zero at the left end of a log scale.

/** @typedef {{low:number, high:number, scale:"linear"|"log"}} Scale */

/** Sliders have this many positions; fine enough for a hand, coarse enough for round values. */
export const POSITIONS = 1000;

/** A log scale from zero starts this many decades beneath its top; position 0 stays exactly zero. */
const DECADES_FROM_ZERO = 9;

/** @param {Scale} scale @returns {number} the least positive value that a log slider shows */
function floorOf(scale) {
  return scale.low > 0 ? scale.low : scale.high * 10 ** -DECADES_FROM_ZERO;
}

/**
 * @param {Scale} scale
 * @param {number} value
 * @returns {number} slider position, 0 to POSITIONS
 */
export function toPosition(scale, value) {
  if (scale.scale === "log") {
    const floor = floorOf(scale);
    if (value <= 0 || value < floor) return 0;
    const share = Math.log(value / floor) / Math.log(scale.high / floor);
    return Math.round(Math.min(1, share) * POSITIONS);
  }
  const share = (value - scale.low) / (scale.high - scale.low);
  return Math.round(Math.min(1, Math.max(0, share)) * POSITIONS);
}

/**
 * @param {Scale} scale
 * @param {number} position
 * @returns {number} the value there, rounded to what a person would type
 */
export function toValue(scale, position) {
  const share = Math.min(1, Math.max(0, position / POSITIONS));
  if (share === 0) return scale.low;
  if (share === 1) return scale.high;
  if (scale.scale === "log") {
    const floor = floorOf(scale);
    return Number((floor * (scale.high / floor) ** share).toPrecision(2));
  }
  const unit = 10 ** (Math.floor(Math.log10(scale.high - scale.low)) - 2);
  const raw = scale.low + share * (scale.high - scale.low);
  const value = Number((Math.round(raw / unit) * unit).toPrecision(12));
  return Math.min(scale.high, Math.max(scale.low, value));
}

/**
 * The value that a slider moved to, from where it began: a neighbouring one at least, so that an arrow key is never
 * rounded back to where it came from.
 * @param {Scale} scale
 * @param {number} from
 * @param {number} position
 * @param {(value: number) => number} [rounded]
 */
export function movedTo(scale, from, position, rounded = (value) => value) {
  const by = Math.sign(position - toPosition(scale, from));
  let at = position;
  while (by !== 0 && at > 0 && at < POSITIONS && rounded(toValue(scale, at)) === from) at += by;
  return rounded(toValue(scale, at));
}

/**
 * A number typed by a person: a comma counts as a point, a true minus as a minus; null when it is no number.
 * @param {string} text
 * @returns {number|null}
 */
export function typed(text) {
  const clean = text.trim().replace(",", ".").replace("\u2212", "-");
  if (clean === "" || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(clean)) return null;
  return Number(clean);
}

/**
 * The value moved into its range.
 * @param {{low:number|null, high:number|null}} range
 * @param {number} value
 */
export function clamped(range, value) {
  return Math.min(range.high ?? Infinity, Math.max(range.low ?? -Infinity, value));
}
