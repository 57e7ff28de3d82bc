// What happens inside one step: the numbers beside each formula, the effective rate of each coordinate, and a sentence.
import { clippedSentence } from "./clipped.js";
import { brief, vector } from "./format.js";
import { lastFinite } from "./race-data.js";

/** @typedef {import("../../types/page.d.ts").Track} Track */
/** @typedef {import("../../types/page.d.ts").OptimizerEntry} OptimizerEntry */

/**
 * @typedef {object} Inside
 * @property {number} row the step looked at: the one taken from this row to the next
 * @property {{text:string, value:string}[]} lines formulas with their numbers
 * @property {{symbol:string, title:string, about:string, value:string}[]} readings those that no formula shows
 * @property {[string, string]|null} rates effective step per unit of slope, for x and for y; null where a reading says it
 * @property {string} rate the learning rate of this step
 * @property {string} clipped what clipping did to the gradient, computed; nothing where none is clipped
 * @property {string} sentence what this step does, computed
 */

/**
 * Row `row` of a column as numbers, or null where nothing stands.
 * @param {Float64Array|null|undefined} column
 * @param {number} width
 * @param {number} row
 * @returns {number[]|null}
 */
function rowOf(column, width, row) {
  if (!column) return null;
  const values = Array.from(column.subarray(row * width, (row + 1) * width));
  return values.some((v) => Number.isFinite(v)) ? values : null;
}

/** The step out of the points alone, where the race came without details. @param {Track} track @param {number} row */
function stepAt(track, row) {
  const [here, next] = [rowOf(track.points, 2, row), rowOf(track.points, 2, row + 1)];
  return here && next ? [next[0] - here[0], next[1] - here[1]] : null;
}

/**
 * What a formula or a reading shows at a row: the gradient, the step, or a field of the state.
 * @param {Track} track
 * @param {string|null} name
 * @param {number} row
 */
export function shown(track, name, row) {
  if (name === "gradient") return rowOf(track.gradients, 2, row);
  if (name === "step") return rowOf(track.steps, 2, row) ?? stepAt(track, row);
  const field = name === null ? undefined : track.state[name];
  return field ? rowOf(field.values, field.width, row) : null;
}

/**
 * @param {Track} track
 * @param {number} row
 * @param {number} rows rows that have arrived
 * @returns {number} the row whose step is looked at: the last row has none, so the step that led there counts
 */
export function stepRow(track, row, rows) {
  return Math.max(0, Math.min(row, lastFinite(track, rows) - 1));
}

/**
 * Step divided by the negative slope, for each coordinate: the rate that this coordinate really got.
 * @param {number[]} step
 * @param {number[]} gradient
 * @returns {[number, number]}
 */
export function effectiveRates(step, gradient) {
  return [-step[0] / gradient[0], -step[1] / gradient[1]];
}

/**
 * @param {number[]} step
 * @param {number[]} gradient
 * @returns {number} degrees between the step and the steepest descent, 0 to 180
 */
export function angleToDescent(step, gradient) {
  const product = -(step[0] * gradient[0] + step[1] * gradient[1]);
  const sizes = Math.hypot(step[0], step[1]) * Math.hypot(gradient[0], gradient[1]);
  return (Math.acos(Math.min(1, Math.max(-1, product / sizes))) * 180) / Math.PI;
}

/**
 * One sentence on a step, from its numbers alone.
 * @param {number} row
 * @param {number[]|null} step
 * @param {number[]|null} gradient
 * @param {number} change loss after minus loss before
 */
export function stepSentence(row, step, gradient, change) {
  if (!step) return "No step is taken from here.";
  const length = Math.hypot(step[0], step[1]);
  if (length === 0) return `Step ${row + 1} does not move the point.`;
  const effect = Number.isFinite(change)
    ? change < 0
      ? "lowers the loss"
      : change > 0
        ? "raises the loss"
        : "leaves the loss as it is"
    : "";
  const tail = effect ? ` and ${effect}` : "";
  if (!gradient || Math.hypot(gradient[0], gradient[1]) === 0)
    return `Step ${row + 1} is ${brief(length, 2)} long${tail}.`;
  return `Step ${row + 1} is ${brief(length, 2)} long, points ${angleToDescent(step, gradient).toFixed(0)}° away from the steepest descent${tail}.`;
}

/**
 * @param {Track} track
 * @param {OptimizerEntry} optimizer
 * @param {number} at the player's step
 * @param {number} rows rows that have arrived
 * @returns {Inside}
 */
export function inside(track, optimizer, at, rows) {
  const row = stepRow(track, at, rows);
  const text = (/** @type {number[]|null} */ values) => (values ? vector(values) : "");
  const named = new Set(optimizer.formulas.map((f) => f.shows));
  const [step, gradient] = [shown(track, "step", row), shown(track, "gradient", row)];
  const raw = rowOf(track.unclipped, 2, row);
  const slope = raw ?? gradient;
  const rates = step && slope ? effectiveRates(step, slope) : null;
  const rate = track.rates?.[row] ?? track.knobs.learning_rate;
  return {
    row,
    lines: optimizer.formulas.map((f) => ({
      text: f.text,
      value: text(shown(track, f.shows, row)),
    })),
    readings: optimizer.readings
      .filter((r) => !named.has(r.name) && r.name in track.state)
      .map((r) => ({
        symbol: r.symbol,
        title: r.title,
        about: r.about,
        value: text(shown(track, r.name, row)),
      })),
    rates:
      rates && !optimizer.readings.some((r) => r.kind === "rate")
        ? [brief(rates[0], 2), brief(rates[1], 2)]
        : null,
    rate: typeof rate === "number" ? brief(rate) : "",
    clipped: track.clipping ? clippedSentence(track.clipping.id, raw, gradient) : "",
    sentence: stepSentence(row, step, slope, track.losses[row + 1] - track.losses[row]),
  };
}
