// Gathers the records of a training's stream, and says how much of it is still to come.

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").TrainingFrame} TrainingFrame */
/** @typedef {import("../../types/page.d.ts").TrainingStart} TrainingStart */
/** @typedef {import("../../types/page.d.ts").Verdict} Verdict */

/**
 * A training of which no frame has arrived yet.
 * @param {TrainingStart} start
 * @param {{number: number, of: string, entrants: {key: number, slot: number, name: string}[]}} about the contestants as the page has them
 * @returns {Training}
 */
export function createTraining(start, { number, of, entrants }) {
  return {
    number,
    of,
    request: start.request,
    data: start.data,
    grid: start.grid,
    steps: start.request.steps ?? 0,
    frames: [],
    complete: false,
    stopped: false,
    contestants: start.contestants.map((entry, i) => ({ ...entry, ...entrants[i] })),
    verdicts: null,
  };
}

/** @param {Training} training @param {TrainingFrame} frame @returns {Training} */
export function withFrame(training, frame) {
  return { ...training, frames: [...training.frames, frame] };
}

/** @param {Training} training @param {Verdict[]} verdicts @returns {Training} */
export function finishTraining(training, verdicts) {
  return { ...training, verdicts, complete: true };
}

/**
 * Seconds until the last step, if the steps go on as fast as they have since the first frame.
 * @param {Training} training
 * @param {number} passed seconds since its first frame arrived
 * @returns {number|null} null while nothing can be said
 */
export function remainingSeconds({ frames, steps }, passed) {
  const done = (frames.at(-1)?.step ?? 0) - (frames[0]?.step ?? 0);
  return done > 0 ? (passed / done) * (steps - done) : null;
}
