// The standings of a training: one row of figures for each contestant at a frame, in the order that a head asks for.
import { lossOf, median, shownOf } from "./training-look.js";

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("./network-looks.js").SortId} SortId */

/**
 * @typedef {object} TrainingStanding medians over the seeds; null where there is no number
 * @property {number} key
 * @property {number} index
 * @property {string} name
 * @property {number} slot
 * @property {number|null} training_loss
 * @property {number|null} validation_loss
 * @property {number|null} training_accuracy
 * @property {number|null} validation_accuracy
 * @property {number|null} gap
 * @property {number|null} time
 * @property {number|null} rate
 * @property {ReturnType<typeof lossOf>} lost
 * @property {number|null} diverged step
 */

/**
 * @param {{training: Training|null, contestants: {key: number, muted: boolean}[]}} state
 * @param {number} frame
 * @returns {TrainingStanding[]}
 */
export function trainingStandings(state, frame) {
  const { training } = state;
  const found = training?.frames[frame];
  if (!training || !found) return [];
  return shownOf(state).map(({ key, index, name, slot }) => {
    const entry = found.contestants[index];
    const validation = median(entry.validation_loss);
    const trained = median(entry.training_loss);
    const lost = lossOf(training, index, frame);
    return {
      key,
      index,
      name,
      slot,
      training_loss: trained,
      validation_loss: validation,
      training_accuracy: median(entry.training_accuracy, -Infinity),
      validation_accuracy: median(entry.validation_accuracy, -Infinity),
      gap: validation === null || trained === null ? null : validation - trained,
      time: stepTime(training, index, frame),
      rate: median(entry.learning_rate),
      lost,
      diverged: lost?.step ?? null,
    };
  });
}

/**
 * Microseconds of a step, the middle of what all frames so far have measured: one alone tells what else the machine did.
 * @param {Training} training @param {number} index @param {number} frame
 */
function stepTime({ frames }, index, frame) {
  const measured = frames
    .slice(0, frame + 1)
    .flatMap(({ step, timings }) => (step > 0 ? [timings?.step_us?.[index] ?? null] : []))
    .filter((time) => time !== null);
  return median(measured);
}

/**
 * Lowest first, accuracies highest first; what has no value comes last, ties keep the contestants' order.
 * @param {TrainingStanding[]} rows @param {SortId} sort
 */
export function sortedStandings(rows, sort) {
  if (sort === "order") return rows;
  const sign = sort.endsWith("accuracy") ? -1 : 1;
  const value = (/** @type {TrainingStanding} */ row) => {
    const found = row[sort];
    return found === null ? Infinity : sign * found;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return x === y ? 0 : x - y;
  });
}
