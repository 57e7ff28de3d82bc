// Runs trainings: one at a time, frames shown as they come; the old picture stays until the first one is there.
import { isAborted } from "../../api/http.js";
import { noticeOf, waitBefore } from "../../lib/failure.js";
import {
  createTraining,
  finishTraining,
  remainingSeconds,
  withFrame,
} from "../../lib/training-data.js";
import { networkNames } from "../../lib/training-names.js";
import { trainingRequest } from "../../lib/training-request.js";
import { networkSetup } from "../../state/network-shape.js";
import { FAILURES, failureOf } from "../failures.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../../types/page.d.ts").Training} Training */
/** @typedef {import("../../../types/page.d.ts").TrainingRequest} TrainingRequest */
/** @typedef {import("../../../types/page.d.ts").TrainingRecord} TrainingRecord */

/**
 * @typedef {object} TrainerNeeds
 * @property {import("../../state/store.js").Store<NetworkState>} store
 * @property {(request: TrainingRequest, signal?: AbortSignal) => AsyncGenerator<TrainingRecord>} streamTraining
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 * @property {() => number} now milliseconds
 */

/** Several changes within this time (ms), as from a held arrow key, are one training. */
const QUIET = 150;

/** @param {TrainerNeeds} needs */
export function createTrainer({ store, streamTraining, later, never, now }) {
  let number = 0;
  let failures = 0;
  /** @type {AbortController|null} */
  let running = null;
  /** @type {any} */
  let timer = null;

  const idle = { activity: /** @type {const} */ ("idle"), cold: [], remaining: null };

  /** Who trains, as the page has them when the training begins. @param {NetworkState} state */
  function entrantsOf({ contestants, recipe, catalog }) {
    const names = networkNames(contestants, recipe, catalog);
    return contestants.map(({ key, slot }) => ({ key, slot, name: names.get(key) ?? "" }));
  }

  /** @param {TrainingRequest} request @param {AbortController} mine */
  async function read(request, mine) {
    const state = store.get();
    const entrants = entrantsOf(state);
    const of = "own" in state.data ? "own" : state.data.id;
    /** @type {Training|null} */
    let training = null;
    let first = 0;
    for await (const record of streamTraining(request, mine.signal)) {
      if (mine.signal.aborted) return;
      if (record.kind === "start") {
        number += 1;
        training = createTraining(record, { number, of, entrants });
        const cold = record.timings?.cold ?? [];
        if (cold.length > 0) store.set({ activity: "compiling", cold });
      } else if (training && record.kind === "frame") {
        if (training.frames.length === 0) first = now();
        training = withFrame(training, record);
        const remaining = remainingSeconds(training, (now() - first) / 1000);
        store.set({ training, activity: "computing", cold: [], remaining });
      } else if (training && record.kind === "end") {
        training = finishTraining(training, record.contestants);
        store.set({ training });
      }
    }
  }

  /** @param {unknown} error */
  function failed(error) {
    failures += 1;
    const failure = failureOf(error);
    const wait = waitBefore(failure, failures);
    store.set({
      notice: noticeOf(failure, wait, store.get().training !== null, "training"),
      ...idle,
    });
    if (wait !== null) timer = later(run, wait * 1000);
  }

  /** The training as the set-up says, at once; an earlier one that still runs is given up. */
  async function run() {
    giveUp();
    const setup = networkSetup(store.get());
    if (setup.contestants.length === 0) {
      store.set({ training: null, playing: false, ...idle });
      return;
    }
    const mine = new AbortController();
    running = mine;
    store.set({ activity: "computing", cold: [], remaining: null });
    try {
      await read(trainingRequest(setup), mine);
      if (mine !== running) return;
      failures = 0;
      const { notice } = store.get();
      const over = notice !== null && FAILURES.includes(notice.kind);
      store.set({ ...idle, ...(over ? { notice: null } : {}) });
    } catch (error) {
      if (mine === running && !isAborted(error)) failed(error);
    }
  }

  function giveUp() {
    never(timer);
    running?.abort();
    running = null;
  }

  return {
    run,

    /** The same, when the set-up has rested for a moment. */
    soon() {
      giveUp();
      store.set({ activity: "computing", cold: [], remaining: null });
      timer = later(run, QUIET);
    },

    /** Ends the training where it is; what has arrived stays and can be played. */
    stop() {
      const { activity, training } = store.get();
      if (activity === "idle") return;
      giveUp();
      const cut = training && !training.complete ? { ...training, stopped: true } : training;
      store.set({ training: cut, ...idle });
    },
  };
}
