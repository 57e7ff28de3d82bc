// What pictures and tables read off a training: who is shown, medians over seeds, the last picture, who diverged.

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").TrainedContestant} TrainedContestant */
/** @typedef {import("../../types/page.d.ts").TrainingPicture} TrainingPicture */
/** @typedef {(number|null)[]} BySeed one for each seed; null where it diverged */

/** @typedef {TrainedContestant & {index: number}} Shown `index`: its place in every list of the training */

/**
 * Those of a training (or a sweep) that the page still has and does not mute; while all that train next are others, all.
 * @template {{key: number}} T
 * @param {{training: {contestants: T[]}|null, contestants: {key: number, muted: boolean}[]}} state
 * @returns {(T & {index: number})[]}
 */
export function shownOf({ training, contestants }) {
  const trained = (training?.contestants ?? []).map((one, index) => ({ ...one, index }));
  const seen = new Set(contestants.filter((c) => !c.muted).map((c) => c.key));
  const others =
    contestants.length > 0 && !trained.some((t) => contestants.some((c) => c.key === t.key));
  return others ? trained : trained.filter((one) => seen.has(one.key));
}

/**
 * The middle value; a seed that diverged counts as worse than all others.
 * @param {BySeed|null|undefined} values @param {number} [worst]
 * @returns {number|null} null where there is none, or the middle itself diverged
 */
export function median(values, worst = Infinity) {
  if (!values || values.length === 0) return null;
  const sorted = values.map((value) => value ?? worst).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  return Number.isFinite(middle) ? middle : null;
}

/** @param {BySeed} values @returns {[number, number]|null} lowest and highest of the seeds that did not diverge */
export function extent(values) {
  const finite = values.filter((value) => value !== null);
  return finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : null;
}

/**
 * The contestant's picture at a frame, or the last one before it.
 * @param {Training} training @param {number} index @param {number} frame
 * @returns {{picture: TrainingPicture, current: boolean}|null}
 */
export function pictureAt(training, index, frame) {
  for (let k = frame; k >= 0; k -= 1) {
    const picture = training.frames[k]?.contestants[index]?.picture;
    if (picture) return { picture, current: k === frame };
  }
  return null;
}

/**
 * Seeds that are lost by a frame, and the step at which the first of them was, as exactly as is known yet.
 * @param {Training} training @param {number} index @param {number} frame
 * @returns {{lost: number, seeds: number, step: number, exact: boolean}|null} null while nobody is lost
 */
export function lossOf(training, index, frame) {
  const here = training.frames[frame]?.contestants[index]?.training_loss ?? [];
  const lost = here.filter((value) => value === null).length;
  if (lost === 0) return null;
  const steps = (training.verdicts?.[index]?.diverged_at ?? []).filter((step) => step !== null);
  if (steps.length > 0) return { lost, seeds: here.length, step: Math.min(...steps), exact: true };
  const first = training.frames.find((one) =>
    one.contestants[index].training_loss.some((value) => value === null),
  );
  return { lost, seeds: here.length, step: first?.step ?? 0, exact: false };
}

/** @param {ReturnType<typeof lossOf>} loss @param {(value: number) => string} say @returns {string} */
export function lossSentence(loss, say) {
  if (!loss) return "";
  const step = `step ${say(loss.step)}`;
  if (loss.seeds === 1) return `Diverged ${loss.exact ? "at" : "by"} ${step}`;
  return `${loss.lost} of ${loss.seeds} seeds diverged, the first ${loss.exact ? "at" : "by"} ${step}`;
}
