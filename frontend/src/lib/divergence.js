// Says in words why a contestant diverged, computed from the lengths of its last steps.
import { point, times, whole } from "./format.js";
import { stepLengths } from "./race-data.js";

/** @typedef {import("../../types/page.d.ts").Track} Track */

/** How many steps back the sentence looks. */
const SPAN = 10;

/** Below this growth a step the lengths tell no story of their own. */
const GROWTH = 1.01;

/**
 * Ratios of each step's length to the one before, over the last steps with a finite length.
 * @param {Float64Array} lengths
 * @param {number} end the row from which there are no points any more
 * @returns {number[]}
 */
export function lastRatios(lengths, end) {
  let last = Math.min(end, lengths.length) - 1;
  while (last >= 0 && !Number.isFinite(lengths[last])) last -= 1;
  const ratios = [];
  for (let k = last; k > 0 && ratios.length < SPAN; k -= 1) {
    const ratio = lengths[k] / lengths[k - 1];
    if (!Number.isFinite(ratio)) break;
    ratios.push(ratio);
  }
  return ratios.reverse();
}

/**
 * @param {Track} track one that has diverged
 * @returns {string} one or two sentences
 */
export function divergenceSentence(track) {
  const end = track.divergedAt ?? 0;
  if (end === 0) return "The loss has no finite value at the start.";
  const head = `Diverged at step ${whole(end)}`;
  const ratios = lastRatios(stepLengths(track), end);
  // A point may be finite and yet too far out for the race to follow it there.
  const reach = ` Its last point within reach is ${lastPoint(track, end - 1)}.`;
  if (ratios.length === 0)
    return `${head}: one step led out of reach, or to where the loss is no finite number.${reach}`;
  const mean = Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);
  if (ratios.length > 1 && ratios.every((r) => r > GROWTH)) {
    const spread = Math.max(...ratios) / Math.min(...ratios);
    const how =
      spread < 1.1 ? `was ${times(mean)} longer` : `was longer, ${times(mean)} on average,`;
    return `${head}: each of the last ${ratios.length} steps ${how} than the one before.${reach}`;
  }
  const grew = ratios.filter((r) => r > GROWTH).length;
  if (mean > GROWTH)
    return `${head}: ${grew} of the last ${ratios.length} steps were longer than the one before, ${times(mean)} on average.${reach}`;
  return `${head}: its next point was out of reach, or the loss there no finite number.${reach}`;
}

/** @param {Track} track @param {number} row */
function lastPoint(track, row) {
  const at = /** @type {[number, number]} */ ([track.points[2 * row], track.points[2 * row + 1]]);
  const size = Math.max(Math.abs(at[0]), Math.abs(at[1]));
  return size < 1e5
    ? point(at, 10)
    : `(${at.map((v) => v.toExponential(1).replace("e+", "e").replace(/^-/, "\u2212")).join(", ")})`;
}
