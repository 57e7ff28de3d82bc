// What several views read off the state of the Networks page in the same way: the frame and the contestant on show.

/** @typedef {import("../../types/page.d.ts").TrainedContestant} TrainedContestant */
/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").TrainingFrame} TrainingFrame */

/**
 * The index of the frame on show: the player's, within what has arrived.
 * @param {{training: Training|null, frame: number|null}} state
 */
export function shownIndex({ training, frame }) {
  const last = Math.max(0, (training?.frames.length ?? 1) - 1);
  return Math.min(frame ?? 0, last);
}

/** @param {{training: Training|null, frame: number|null}} state @returns {TrainingFrame|null} */
export function shownFrame(state) {
  return state.training?.frames[shownIndex(state)] ?? null;
}

/**
 * Place in the training of the contestant whose layers are shown: the one selected, else the first that is not hidden.
 * @param {{training: Training|null, selected: number|null, contestants: {key: number, muted: boolean}[]}} state
 * @returns {number} −1 where nothing was trained
 */
export function selectedIndex({ training, selected, contestants }) {
  const trained = training?.contestants ?? [];
  const chosen = trained.findIndex((c) => c.key === selected);
  if (chosen >= 0) return chosen;
  const hidden = new Set(contestants.filter((c) => c.muted).map((c) => c.key));
  return Math.max(
    trained.length > 0 ? 0 : -1,
    trained.findIndex((c) => !hidden.has(c.key)),
  );
}

/** Epochs of the whole training. @param {Training} training */
export function epochsOf({ steps, data }) {
  return data.epoch_steps > 0 ? Math.ceil(steps / data.epoch_steps - 1e-9) : 0;
}
