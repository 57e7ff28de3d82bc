// What the pictures of a training say about themselves in words: title, fairness, figure, note.
import { loss as lossText, percent, whole } from "./format.js";
import { lossOf, lossSentence, median, pictureAt } from "./training-look.js";

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").TrainingFrame} TrainingFrame */

/** What kind of picture the data has; null where it has none. @param {Training} training */
export function kindOf({ data }) {
  if (data.task === "regression") return data.features === 1 ? "curve" : null;
  return data.features === 2 && !data.image ? "boundary" : "confusion";
}

const TITLES = {
  boundary: "Decision boundaries",
  curve: "Fitted curves",
  confusion: "Confusion matrices",
};

/** @param {Training} training */
export function titleOf(training) {
  const kind = kindOf(training);
  return kind ? TITLES[kind] : "Validation loss";
}

/** What all contestants share, as far as it is true. @param {Training} training */
export function fairness({ contestants, request }) {
  const begun = contestants.map((c) => JSON.stringify([c.hidden, c.initializer, c.start]));
  const seed = request.seed ?? 0;
  const weights = begun.length > 1 && begun.every((one) => one === begun[0]);
  const seeds = request.seeds ?? 1;
  const which = seeds > 1 ? `first of ${seeds} seeds, medians` : `seed ${seed}`;
  return `${weights ? "same weights, " : ""}same mini-batches, ${which}`;
}

/**
 * The figure beside a contestant's name: validation accuracy, or loss where values are fitted.
 * @param {TrainingFrame|undefined} frame @param {number} index
 */
export function figureOf(frame, index) {
  const entry = frame?.contestants[index];
  if (!entry) return "";
  if (entry.validation_accuracy) return percent(median(entry.validation_accuracy, -Infinity));
  return lossText(median(entry.validation_loss));
}

/**
 * What stands over a contestant's picture: that it diverged, or why there is no picture.
 * @param {Training} training @param {number} index @param {number} frame
 * @param {boolean} [layered] whether the picture is that of the layers, which goes on to the last finite frame
 * @returns {{note: string, lost: boolean}}
 */
export function noteOf(training, index, frame, layered = false) {
  const sentence = lossSentence(lossOf(training, index, frame), whole);
  if (layered) return { note: sentence, lost: false };
  const found = pictureAt(training, index, frame);
  if (found) return { note: sentence, lost: !found.current };
  if (sentence) return { note: sentence, lost: true };
  if (kindOf(training) === null)
    return {
      note: "Values of several features: the curves show how they are fitted.",
      lost: false,
    };
  return { note: "This training brings no pictures.", lost: false };
}
