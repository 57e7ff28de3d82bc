// Runs races: the full one with tuned rates, and the quick one that follows a hand.
import { isAborted } from "../api/http.js";
import { noticeOf, waitBefore } from "../lib/failure.js";
import { appendChunk, createRace, finishRace } from "../lib/race-data.js";
import { fullRequest, previewRequest, shownRequest, surfaceName } from "../lib/request.js";
import { setupOf } from "../state/shape.js";
import { FAILURES, failureOf, formulaFault } from "./failures.js";
import { createLatest } from "./latest.js";

export { failureOf };

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../../types/page.d.ts").Race} Race */
/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {import("../../types/page.d.ts").RaceRecord} RaceRecord */

/**
 * @typedef {object} RunnerNeeds
 * @property {Store} store
 * @property {(request: RaceRequest, signal?: AbortSignal) => AsyncGenerator<Exclude<RaceRecord, {kind:"error"}>>} streamRace
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 */

/**
 * The formula that was refused; nothing where something else was.
 * @param {unknown} error @param {State["surface"]} surface
 * @returns {Pick<State, "refused">|{}}
 */
function refusedFormula(error, surface) {
  if (!("formula" in surface) || !formulaFault(error)) return {};
  return { refused: surface.formula };
}

/** @param {Race|null} race @returns {Map<number, number>} the learning rate that each contestant ran with */
export function ratesOf(race) {
  /** @type {Map<number, number>} */
  const rates = new Map();
  for (const track of race?.tracks ?? []) {
    if (typeof track.knobs.learning_rate === "number")
      rates.set(track.key, track.knobs.learning_rate);
  }
  return rates;
}

/** The race that is shown, at the rates that it was run with. @param {State} state */
export function raceOnScreen(state) {
  return shownRequest(setupOf(state), ratesOf(state.race));
}

/** @param {RunnerNeeds} needs */
export function createRunner({ store, streamRace, later, never }) {
  let number = 0;
  let failures = 0;
  /** @type {AbortController|null} */
  let running = null;
  /** @type {any} */
  let retry = null;

  /**
   * Reads one race into the store; the old picture stays until the first chunk of the new one is there.
   * @param {RaceRequest} request
   * @param {AbortController} mine
   * @param {boolean} preview
   */
  async function read(request, mine, preview) {
    const keys = store.get().contestants.map((c) => c.key);
    const of = surfaceName(store.get().surface);
    /** @type {Race|null} */
    let race = null;
    for await (const record of streamRace(request, mine.signal)) {
      if (mine.signal.aborted) return;
      if (record.kind === "start") {
        number += 1;
        race = createRace(record, keys, { number, preview, of });
        const cold = record.timings?.cold ?? [];
        if (cold.length > 0 && !preview) store.set({ activity: "compiling", cold });
      } else if (race && record.kind === "chunk") {
        race = appendChunk(race, record);
        if (!preview) store.set({ race });
      } else if (race && record.kind === "end") {
        race = finishRace(race, record);
        store.set({ race });
      }
    }
  }

  /** @param {unknown} error */
  function failed(error) {
    failures += 1;
    const failure = failureOf(error);
    const wait = waitBefore(failure, failures);
    store.set({
      notice: noticeOf(failure, wait, store.get().race !== null),
      activity: "idle",
      cold: [],
      ...refusedFormula(error, store.get().surface),
    });
    if (wait !== null) retry = later(full, wait * 1000);
  }

  /** The race as the set-up says, at once; an earlier one that still runs is given up. */
  async function full() {
    stop();
    const setup = setupOf(store.get());
    if (setup.contestants.length === 0) {
      store.set({ race: null, activity: "idle", cold: [], playing: false });
      return;
    }
    const mine = new AbortController();
    running = mine;
    store.set({ activity: "computing" });
    try {
      await read(fullRequest(setup), mine, false);
      if (mine !== running) return;
      failures = 0;
      const notice = store.get().notice;
      store.set({
        activity: "idle",
        cold: [],
        ...(notice && FAILURES.includes(notice.kind) ? { notice: null } : {}),
      });
    } catch (error) {
      if (mine === running && !isAborted(error)) failed(error);
    }
  }

  const follow = createLatest(async () => {
    const state = store.get();
    if (state.contestants.length === 0) return false;
    const mine = new AbortController();
    running = mine;
    try {
      await read(previewRequest(setupOf(state), ratesOf(state.race)), mine, true);
    } catch (error) {
      if (!isAborted(error) && mine === running) return false;
    }
    return true;
  });

  /** The race with frozen rates and no more than its paths. */
  function preview() {
    never(retry);
    if (running && !follow.busy() && store.get().activity !== "idle") stop();
    return follow.ask();
  }

  /** Gives up whatever runs. */
  function stop() {
    follow.drop();
    never(retry);
    running?.abort();
    running = null;
  }

  return { full, preview, stop };
}
