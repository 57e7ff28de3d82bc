// Trainings, as a stream of frames that the page can show while the networks are still learning.
import { streamRecords } from "./records.js";

/** @typedef {import("../../types/page.d.ts").TrainingRequest} TrainingRequest */
/** @typedef {import("../../types/page.d.ts").TrainingRecord} TrainingRecord */

/**
 * The records of a training, up to its end record.
 * @param {TrainingRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<TrainingRecord, void, void>}
 */
export function streamTraining(request, signal) {
  return streamRecords("trainings", request, signal);
}
