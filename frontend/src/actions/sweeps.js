// Runs the sweep that the chart in sight wants: none while something moves, one at a time, given up when it is left.
import { isAborted } from "../api/http.js";
import { isSwept } from "../lib/chart-names.js";
import { noticeOf } from "../lib/failure.js";
import { selectedOf } from "../lib/reading.js";
import { addPart, createSweep } from "../lib/sweep-data.js";
import { angleSweep, knobSweep, rateSweep } from "../lib/sweep-request.js";
import { setupOf } from "../state/shape.js";
import { failureOf } from "./failures.js";
import { ratesOf } from "./runner.js";
import { windowOf } from "./setup.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../lib/chart-names.js").SweptName} SweptName */
/** @typedef {import("../lib/sweep-request.js").Wanted} Wanted */
/** @typedef {import("../../types/page.d.ts").SweepRequest} SweepRequest */
/** @typedef {import("../../types/page.d.ts").SweepRecord} SweepRecord */
/** @typedef {import("../../types/page.d.ts").Sweep} Sweep */

/** What each chart is a sweep of; nothing where there is none. @type {Record<SweptName, (state: State) => Wanted|null>} */
const WANTED = {
  rates: (state) => rateSweep(setupOf(state), state.catalog),
  rotation(state) {
    const window = windowOf(state);
    return window && angleSweep(setupOf(state), ratesOf(state.race), window);
  },
  knobs: (state) =>
    knobSweep(setupOf(state), ratesOf(state.race), state.catalog, selectedOf(state), state.axes),
};

/** A race that is under way or refused has no rates that a sweep could go by. @param {State} state */
const settled = ({ race, activity, dragging }) =>
  race?.complete === true && !race.preview && activity === "idle" && !dragging;

/** @param {Sweep|null} sweep @param {SweepRecord} record @param {number[]} keys @returns {Sweep|null} */
function grown(sweep, record, keys) {
  if (record.kind === "start") return createSweep(record, keys);
  if (!sweep) return null;
  return record.kind === "part" ? addPart(sweep, record) : { ...sweep, complete: true };
}

/**
 * @param {object} needs
 * @param {Store} needs.store
 * @param {(request: SweepRequest, signal?: AbortSignal) => AsyncGenerator<SweepRecord, void, void>} needs.streamSweep
 */
export function createSweeps({ store, streamSweep }) {
  /** What lies in the store, or was refused, as it was asked for. @type {Map<SweptName, string>} */
  const had = new Map();
  /** @type {{text: string, controller: AbortController}|null} */
  let running = null;

  function stop() {
    running?.controller.abort();
    running = null;
    if (store.get().sweeping.busy) store.set({ sweeping: { busy: false, problem: null } });
  }

  /** @param {SweptName} kind @param {Wanted} wanted @param {AbortSignal} signal */
  async function read(kind, { request, keys }, signal) {
    /** @type {Sweep|null} */
    let sweep = null;
    for await (const record of streamSweep(request, signal)) {
      if (signal.aborted) return;
      sweep = grown(sweep, record, keys);
      // The old picture stays until the first part of the new one is there.
      if (record.kind !== "start" && sweep)
        store.set({ sweeps: { ...store.get().sweeps, [kind]: sweep } });
    }
  }

  /** @param {SweptName} kind @param {Wanted} wanted @param {string} text */
  async function run(kind, wanted, text) {
    stop();
    const mine = { text, controller: new AbortController() };
    running = mine;
    had.delete(kind);
    store.set({ sweeping: { busy: true, problem: null } });
    try {
      await read(kind, wanted, mine.controller.signal);
      if (mine === running) ended(kind, text, null);
    } catch (error) {
      if (mine === running && !isAborted(error))
        ended(kind, text, noticeOf(failureOf(error), null, false).text);
    }
  }

  /** @param {SweptName} kind @param {string} text @param {string|null} problem */
  function ended(kind, text, problem) {
    running = null;
    had.set(kind, text);
    store.set({ sweeping: { busy: false, problem } });
  }

  /** Begins what is wanted now, and gives up what no longer is. */
  function follow() {
    const state = store.get();
    const { chart, charted } = state;
    if (!charted || !isSwept(chart)) return stop();
    if (!settled(state)) return state.dragging ? stop() : undefined;
    const wanted = WANTED[chart](state);
    if (!wanted) return stop();
    const text = JSON.stringify([chart, wanted]);
    if (text !== running?.text && text !== had.get(chart)) run(chart, wanted, text);
  }

  store.watch(
    ["chart", "charted", "race", "activity", "dragging", "contestants", "selected", "axes"],
    follow,
  );

  return {
    /** Asks again for what could not be had. */
    sweepAgain() {
      had.clear();
      follow();
    },
  };
}
