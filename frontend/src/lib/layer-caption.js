// What the heat map of layers shows at a frame, in a sentence computed from its numbers.
import { NOTHING, percent, scientific } from "./format.js";

/** @typedef {import("./network-looks.js").ReadingId} ReadingId */

/**
 * The readings of one frame in words; layers from the first to the output.
 * @param {ReadingId} reading @param {(number|null)[]|undefined} values
 * @param {(number|null)[]} [first] the same before training
 * @returns {string}
 */
export function layerCaption(reading, values, first = []) {
  if (!values || values.length === 0) return "This training brings no readings of its layers.";
  if (values.some((value) => value === null))
    return "From its divergence on a network has no readings any more.";
  const numbers = /** @type {number[]} */ (values);
  return SENTENCES[reading](numbers, /** @type {number[]} */ (first.map((value) => value ?? 0)));
}

/** @type {Record<ReadingId, (values: number[], first: number[]) => string>} */
const SENTENCES = {
  gradient_norm: (values) => backward(values, "gradient", "it hardly learns from it"),
  signal_gradient: (values) => backward(values, "signal", "hardly anything arrives"),
  activation_deviation: (values) => forward(values, "spread"),
  activation_square: (values) => forward(values, "mean square"),
  weight_norm: (values, first) => grown(values, first, "weights are", "as long as"),
  largest_unit_norm: (values, first) => grown(values, first, "longest unit is", "as long as"),
  dead_units: (values) => shares(values.slice(0, -1), "hidden units are dead"),
  zero_weights: (values) => shares(values, "weights are smaller than 0.001"),
};

/** How layer 1 stands to the output layer. @param {number[]} values @param {string} what @param {string} starved */
function backward(values, what, starved) {
  if (values.length < 2) return `One layer: its ${what} is ${scientific(values[0])}.`;
  const last = values[values.length - 1];
  if (last === 0) return `At this frame the last layer’s ${what} is 0.`;
  const ratio = values[0] / last;
  const head = `Layer 1 gets ${scientific(ratio)} of the last layer’s ${what} at this frame`;
  if (ratio === 0) return `Nothing of the last layer’s ${what} arrives at layer 1.`;
  if (ratio < 1e-3) return `${head}: ${starved}.`;
  if (ratio < 0.1) return `${head}: it fades on its way back.`;
  if (ratio <= 10) return `${head}: it neither fades nor explodes.`;
  return `Layer 1 gets ${scientific(ratio)} times the last layer’s ${what} at this frame: it ${
    ratio > 1000 ? "explodes" : "grows"
  } on its way back.`;
}

/** How the last hidden layer stands to layer 1. @param {number[]} values @param {string} what */
function forward(values, what) {
  const hidden = values.slice(0, -1);
  if (hidden.length < 2) return `Activations’ ${what} in layer 1: ${scientific(values[0])}.`;
  const [first, last] = [hidden[0], hidden[hidden.length - 1]];
  const head = `Activations’ ${what}: ${scientific(first)} in layer 1, ${scientific(last)} in layer ${hidden.length}`;
  const ratio = first > 0 ? last / first : Number.NaN;
  if (!Number.isFinite(ratio)) return `${head}.`;
  if (ratio < 0.01) return `${head}: the input is lost on its way forward.`;
  if (ratio < 0.3) return `${head}: it fades on its way forward.`;
  if (ratio <= 3) return `${head}: it keeps about level.`;
  return `${head}: it grows on its way forward.`;
}

/** @param {number[]} values @param {number[]} first @param {string} what @param {string} how */
function grown(values, first, what, how) {
  const times = values.map((value, i) => (first[i] > 0 ? value / first[i] : Number.NaN));
  const known = times.filter(Number.isFinite);
  if (known.length === 0) return `Layer 1’s ${what} ${scientific(values[0])} long.`;
  const most = times.indexOf(Math.max(...known));
  const least = times.indexOf(Math.min(...known));
  const say = (/** @type {number} */ i) =>
    `layer ${i + 1}’s ${what} ${scientific(times[i])} times ${how} before training`;
  if (most === least) return upper(`${say(most)}.`);
  return upper(`${say(most)}, layer ${least + 1}’s ${scientific(times[least])} times.`);
}

/** @param {number[]} values @param {string} what */
function shares(values, what) {
  if (values.length === 0) return "There is no hidden layer.";
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const worst = values.indexOf(Math.max(...values));
  if (values[worst] === 0) return `None of the ${what}.`;
  return `${percent(mean)} of the ${what}, most in layer ${worst + 1}: ${percent(values[worst])}.`;
}

/** @param {string} text */
const upper = (text) => text[0].toUpperCase() + text.slice(1);

/** A reading's value for the line that reads it out. @param {"log"|"share"} scale @param {number|null|undefined} value */
export function readingText(scale, value) {
  if (value === null || value === undefined) return NOTHING;
  return scale === "share" ? percent(value) : scientific(value);
}
