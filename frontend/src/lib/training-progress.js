// What a training is doing, in a sentence: compiling, at which step it is and how long it will take, or what was trained.
import { whole } from "./format.js";
import { epochsOf } from "./training-reading.js";

/** @typedef {import("../../types/page.d.ts").Training} Training */

/** @param {number} count @param {string} noun */
function counted(count, noun) {
  return `${whole(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** @param {number|null} seconds */
function left(seconds) {
  if (seconds === null) return "";
  return seconds < 1
    ? " · less than a second left"
    : ` · about ${whole(Math.ceil(seconds))} s left`;
}

/** @param {Training} training */
function summary(training) {
  const { data, steps, stopped, frames } = training;
  const learned = data.training.labelled.filter(Boolean).length;
  const rest = data.training.labelled.length - learned;
  const points = `${counted(learned, "point")} to learn from, ${rest > 0 ? `${whole(rest)} more without a label, ` : ""}${whole(data.validation.x.length)} held out`;
  if (stopped)
    return `Stopped at step ${whole(frames.at(-1)?.step ?? 0)} of ${whole(steps)}; ${points}.`;
  return `${counted(steps, "step")}, ${counted(epochsOf(training), "epoch")}; ${points}.`;
}

/**
 * @param {{activity: "idle"|"computing"|"compiling", cold: number[], remaining: number|null, training: Training|null}} state
 * @param {boolean} fresh whether frames of the training that runs have arrived
 */
export function progressSentence({ activity, cold, remaining, training }, fresh) {
  if (activity === "compiling") return `Compiling ${counted(cold.length, "network")} …`;
  if (activity === "idle") return training ? summary(training) : "Nobody trains: add a contestant.";
  if (!training || !fresh) return training ? "Preparing …" : "Preparing the first training …";
  const step = training.frames.at(-1)?.step ?? 0;
  return `Training: step ${whole(step)} of ${whole(training.steps)}${left(remaining)}`;
}
