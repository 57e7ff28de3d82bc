// One number for how a reading runs through the layers, to stand beside a contestant's picture of them.
import { NOTHING, percent, scientific } from "./format.js";

/** @typedef {import("./network-looks.js").ReadingId} ReadingId */

/** @typedef {{about: string, of: (hidden: number[], all: number[]) => string}} FigureKind */

/** @type {FigureKind} */
const BACKWARD = {
  about: "number: first hidden layer ÷ last",
  of: (hidden) => ratio(hidden[0], hidden[hidden.length - 1]),
};

/** @type {FigureKind} */
const FORWARD = {
  about: "number: last hidden layer ÷ first",
  of: (hidden) => ratio(hidden[hidden.length - 1], hidden[0]),
};

/** @type {FigureKind} */
const LONGEST = {
  about: "number: the largest of all layers",
  of: (_, all) => scientific(Math.max(...all)),
};

/** @type {Record<ReadingId, FigureKind>} */
const KINDS = {
  gradient_norm: BACKWARD,
  signal_gradient: BACKWARD,
  activation_deviation: FORWARD,
  activation_square: FORWARD,
  weight_norm: LONGEST,
  largest_unit_norm: LONGEST,
  dead_units: { about: "number: mean of the hidden layers", of: (hidden) => percent(mean(hidden)) },
  zero_weights: { about: "number: mean of all layers", of: (_, all) => percent(mean(all)) },
};

/** @param {number} value @param {number} by */
const ratio = (value, by) => (by > 0 ? scientific(value / by) : NOTHING);

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {ReadingId} reading */
export const figureAbout = (reading) => KINDS[reading].about;

/**
 * The number at a frame; layers from the first to the output.
 * @param {ReadingId} reading @param {(number|null)[]|undefined} values
 */
export function layerFigure(reading, values) {
  if (!values || values.length < 2 || values.some((value) => value === null)) return NOTHING;
  const all = /** @type {number[]} */ (values);
  return KINDS[reading].of(all.slice(0, -1), all);
}
