// Has the landscape of the training on show computed while it is looked at; the old one stays until the new one is there.
import { isAborted } from "../../api/http.js";
import { noticeOf } from "../../lib/failure.js";
import { landscapeRequest } from "../../lib/landscape-request.js";
import { alike, createScenery, fits, withRows } from "../../lib/scenery.js";
import { selectedIndex } from "../../lib/training-reading.js";
import { failureOf } from "../failures.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../../types/page.d.ts").LandscapeRequest} LandscapeRequest */
/** @typedef {import("../../../types/page.d.ts").LandscapeRecord} LandscapeRecord */
/** @typedef {import("../../../types/page.d.ts").Training} Training */

/**
 * @typedef {object} SurveyorNeeds
 * @property {import("../../state/store.js").Store<NetworkState>} store
 * @property {(request: LandscapeRequest, signal?: AbortSignal) => AsyncGenerator<LandscapeRecord>} streamLandscape
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 */

/** A room that changes its shape is drawn for when it has rested so long (ms). */
const QUIET = 400;

/** @param {SurveyorNeeds} needs */
export function createSurveyor({ store, streamLandscape, later, never }) {
  /** @type {AbortController|null} */
  let running = null;
  /** What was asked for last: it is not asked for again by itself. */
  let asked = { what: "", aspect: /** @type {number|null} */ (null) };
  /** @type {any} */
  let timer = null;

  /** @param {Training} training @param {LandscapeRequest} request @param {AbortController} mine */
  async function read(training, request, mine) {
    let scenery = null;
    for await (const record of streamLandscape(request, mine.signal)) {
      if (mine.signal.aborted) return;
      if (record.kind === "progress") store.set({ survey: record });
      else if (record.kind === "plane") scenery = createScenery(training, request, record);
      else if (scenery && record.kind === "rows") {
        scenery = withRows(scenery, record);
        store.set({ scenery });
      }
    }
  }

  /** @param {Training} training @param {number} contestant */
  async function run(training, contestant) {
    giveUp();
    const mine = new AbortController();
    running = mine;
    store.set({ survey: { step: 0, steps: training.steps }, unsurveyed: "" });
    try {
      await read(training, landscapeRequest(training, store.get(), contestant), mine);
      if (mine === running) store.set({ survey: null });
    } catch (error) {
      if (mine !== running || isAborted(error)) return;
      const { text } = noticeOf(failureOf(error), null, false, "landscape");
      store.set({ survey: null, unsurveyed: text });
    }
  }

  function giveUp() {
    running?.abort();
    running = null;
  }

  /** Nobody wants what is under way any more. */
  function drop() {
    if (!store.get().survey) return;
    giveUp();
    asked = { ...asked, what: "" };
    store.set({ survey: null });
  }

  function stop() {
    if (!store.get().survey) return;
    giveUp();
    store.set({ survey: null, unsurveyed: "Stopped." });
  }

  /** Asks for what is wanted and not there. @param {{again?: boolean}} [how] again: even if it was asked for before */
  function look({ again = false } = {}) {
    const state = store.get();
    const { landscape, training, aspect, activity, directions } = state;
    if (!landscape || activity !== "idle") {
      drop();
      return;
    }
    const contestant = selectedIndex(state);
    if (aspect === null || !training?.complete || contestant < 0) return;
    if (fits(state.scenery, state, contestant)) {
      drop();
      if (state.unsurveyed) store.set({ unsurveyed: "" });
      return;
    }
    const what = [training.number, directions, contestant].join(" ");
    if (what === asked.what && alike(aspect, asked.aspect) && !again) return;
    asked = { what, aspect };
    run(training, contestant);
  }

  store.watch(["landscape", "training", "activity", "directions", "selected"], () => look());
  store.watch(["aspect"], () => {
    never(timer);
    if (store.get().scenery) timer = later(look, QUIET);
    else look();
  });
  return { stop, again: () => look({ again: true }) };
}
