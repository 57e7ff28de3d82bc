// Fetches the maps of basins: fine ones when the race rests, quick ones that follow a hand, none while they are out of sight; and
// only those that would show something else.
import { isAborted } from "../api/http.js";
import {
  createBasins,
  finishBasins,
  layTile,
  missing,
  onGrid,
  renewBasins,
  sideOf,
} from "../lib/basins-data.js";
import { createPits, settlePits } from "../lib/basins-pits.js";
import { noticeOf, waitBefore } from "../lib/failure.js";
import { basinsRequest, surfaceName } from "../lib/request.js";
import { setupOf } from "../state/shape.js";
import { failureOf } from "./failures.js";
import { createLatest } from "./latest.js";
import { ratesOf } from "./runner.js";

/** @typedef {import("../state/store.js").Store<import("../state/shape.js").State>} Store */
/** @typedef {import("../../types/page.d.ts").BasinsRequest} BasinsRequest */
/** @typedef {import("../../types/page.d.ts").BasinsRecord} BasinsRecord */

/**
 * @typedef {object} BasinNeeds
 * @property {Store} store
 * @property {(request: BasinsRequest, signal?: AbortSignal) => AsyncGenerator<Exclude<BasinsRecord, {kind: "error"}>>} streamBasins
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 */

/**
 * Maps to be fetched: a request for the contestants at `asked`, and what the map of each of all contestants is of,
 * however fine it is.
 * @typedef {{request: BasinsRequest, keys: number[], asked: number[], subjects: string[]}} Errand
 */

/** @param {BasinNeeds} needs */
export function createBasinMaps({ store, streamBasins, later, never }) {
  /** @type {AbortController|null} */
  let running = null;
  let asked = "";
  let failures = 0;
  /** @type {any} */
  let retry = null;

  /** What is missing; null where nothing is. @param {boolean} moving @returns {Errand|null} */
  function errand(moving) {
    const state = store.get();
    const side = sideOf(state.catalog?.limits ?? {}, state, moving);
    const whole = basinsRequest(setupOf(state), ratesOf(state.race), side);
    const { columns, rows, contestants, ...rest } = whole;
    const keys = state.contestants.map((c) => c.key);
    const subjects = contestants.map((one) => JSON.stringify([rest, one]));
    const asked = missing(state.basins, keys, subjects, side, moving);
    if (asked.length === 0) return null;
    const request = { ...whole, contestants: asked.map((i) => contestants[i]) };
    return { request, keys, asked, subjects };
  }

  /** Whether there is anything to map: the view is open, and the race has said its rates. */
  function ready() {
    const { show, race, surface, contestants } = store.get();
    return show === "basins" && contestants.length > 0 && race?.of === surfaceName(surface);
  }

  /**
   * Reads maps into the store: tile by tile, or only as a whole.
   * @param {Errand} errand @param {AbortController} mine @param {boolean} tiles
   */
  async function read({ request, keys, asked, subjects }, mine, tiles) {
    const of = surfaceName(store.get().surface);
    const side = request.columns;
    /** @type {import("../../types/page.d.ts").Basins|null} */
    let basins = null;
    const met = createPits();
    for await (const record of streamBasins(request, mine.signal)) {
      if (mine.signal.aborted) return;
      const before = store.get().basins;
      if (record.kind === "start") {
        const some = before !== null && asked.length < keys.length;
        basins = some ? renewBasins(before, keys, asked) : createBasins(record, keys, of, before);
      } else if (basins && record.kind === "tile") {
        const own = met(basins, record);
        basins = layTile(own.basins, onGrid(own.tile, asked, basins.x.length / side));
        if (tiles) store.set({ basins });
      } else if (basins && record.kind === "end") {
        const whole = settlePits(finishBasins(basins, record, asked, subjects, side));
        store.set({ basins: whole, unmapped: "" });
      }
    }
    failures = 0;
  }

  /** @param {unknown} error */
  function failed(error) {
    failures += 1;
    const failure = failureOf(error);
    const wait = waitBefore(failure, failures);
    const { basins } = store.get();
    store.set({ unmapped: noticeOf(failure, wait, basins !== null, "maps").text });
    if (wait !== null) retry = later(refresh, wait * 1000);
  }

  /** The maps of the race as it is, at their finest; what they are already is not asked for again. */
  async function refresh() {
    if (!ready()) return;
    const missed = errand(false);
    const text = JSON.stringify(missed?.request);
    if (running && asked === text) return;
    stop();
    if (!missed) return;
    const mine = new AbortController();
    running = mine;
    asked = text;
    try {
      await read(missed, mine, true);
    } catch (error) {
      if (mine === running && !isAborted(error)) failed(error);
    }
    if (mine === running) running = null;
  }

  /** Coarse maps while a hand moves. */
  const preview = createLatest(async () => {
    if (!ready()) return false;
    const missed = errand(true);
    if (!missed) return true;
    stop();
    const mine = new AbortController();
    running = mine;
    asked = "";
    try {
      await read(missed, mine, false);
    } catch (error) {
      if (!isAborted(error)) return false; // the race says what is wrong; the fine maps try again
    }
    if (mine === running) running = null;
    return true;
  });

  /** Gives up whatever runs. */
  function stop() {
    preview.drop();
    never(retry);
    running?.abort();
    running = null;
  }

  return { refresh, preview: preview.ask, stop };
}
