// The columns that the curves show: one training's readings by step, the middle of the seeds and their range.
import { extent, median, shownOf } from "./training-look.js";

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").FrameEntry} FrameEntry */
/** @typedef {import("./network-looks.js").SeriesId} SeriesId */

/**
 * @typedef {object} Column
 * @property {string} name of the contestant
 * @property {number} slot
 * @property {string} what validation, training, or empty where there is only one
 * @property {boolean} strong
 * @property {(number|null)[]} values
 * @property {(number|null)[]|null} low by seeds, where there are several
 * @property {(number|null)[]|null} high
 */

/** @typedef {"training_loss"|"validation_loss"|"training_accuracy"|"validation_accuracy"|"learning_rate"} Field */

/** @type {Record<Exclude<SeriesId, "time">, {field: Field, what: string, strong: boolean}[]>} */
const FIELDS = {
  loss: [
    { field: "training_loss", what: "training", strong: false },
    { field: "validation_loss", what: "validation", strong: true },
  ],
  accuracy: [
    { field: "training_accuracy", what: "training", strong: false },
    { field: "validation_accuracy", what: "validation", strong: true },
  ],
  rate: [{ field: "learning_rate", what: "", strong: true }],
};

/** @param {Training} training @param {number} index @param {Field} field */
function columnOf(training, index, field) {
  const rows = training.frames.map((frame) => frame.contestants[index]?.[field] ?? []);
  const worst = field.endsWith("accuracy") ? -Infinity : Infinity;
  const ranges = rows.map((row) => (row.length > 1 ? extent(row) : null));
  const several = ranges.some((range) => range !== null);
  return {
    values: rows.map((row) => median(row, worst)),
    low: several ? ranges.map((range) => range?.[0] ?? null) : null,
    high: several ? ranges.map((range) => range?.[1] ?? null) : null,
  };
}

/**
 * @param {SeriesId} curve
 * @param {{training: Training|null, contestants: {key: number, muted: boolean}[]}} state
 * @returns {Column[]} thin ones first, so that strong ones lie on top
 */
export function columnsOf(curve, state) {
  const { training } = state;
  if (!training) return [];
  const shown = shownOf(state);
  if (curve === "time")
    return shown.map(({ name, slot, index }) => ({
      name,
      slot,
      what: "",
      strong: true,
      // Before the first step nothing was timed.
      values: training.frames.map((frame) =>
        frame.step > 0 ? (frame.timings?.step_us?.[index] ?? null) : null,
      ),
      low: null,
      high: null,
    }));
  return FIELDS[curve].flatMap(({ field, what, strong }) =>
    shown.map(({ name, slot, index }) => ({
      name,
      slot,
      what,
      strong,
      ...columnOf(training, index, field),
    })),
  );
}

/** Whether a curve has anything to show: accuracies belong to classes. @param {SeriesId} curve @param {Training|null} training */
export function hasCurve(curve, training) {
  return curve !== "accuracy" || training?.data.task !== "regression";
}
