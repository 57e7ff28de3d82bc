// What a person can change about the race itself; every change can be undone.
import { centreOf, tidy, turn } from "../lib/turn.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/shape.js").Setup} Setup */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../../types/page.d.ts").Pair} Pair */
/** @typedef {import("../../types/page.d.ts").KnobValue} KnobValue */

/** How many set-ups Undo remembers. */
const DEPTH = 100;

/**
 * @typedef {object} Runs
 * @property {() => void} full
 * @property {() => void} preview
 * @property {() => void} ground
 * @property {() => void} replay plays the race from its start, or shows it finished where less motion is wanted
 */

/**
 * The one way to change the set-up. A gesture (a drag, a slider in motion) is one change: what was before its first
 * moment is remembered, the picture follows as far as it can, and what was set runs in full when it is done.
 * @template {{past: any[], dragging: boolean} & Record<string, any>} S
 * @param {import("../state/store.js").Store<S>} store
 * @param {Runs} runs
 * @param {(state: S) => Partial<S>} setupOf what Undo remembers of a state
 */
export function createChange(store, runs, setupOf) {
  let gesture = false;

  /** What Undo remembers when the set-up of `state` is about to change. */
  const remembered = (/** @type {S} */ state) =>
    gesture ? state.past : [...state.past, setupOf(state)].slice(-DEPTH);

  /**
   * @param {Partial<S>} patch
   * @param {{done?: boolean, ground?: boolean, replay?: boolean, run?: boolean}} [how] run: whether the race itself differs
   */
  return function change(patch, { done = true, ground = false, replay = false, run = true } = {}) {
    const past = remembered(store.get());
    gesture = !done;
    store.set(/** @type {Partial<S>} */ ({ ...patch, past, dragging: !done }));
    if (!run) return;
    if (ground) runs.ground();
    if (done) runs.full();
    else runs.preview();
    if (replay) runs.replay();
  };
}

/** @typedef {ReturnType<typeof createChange<State>>} Change */

/** @param {State} state @returns {import("../../types/page.d.ts").Window2|null} the window of the surface, unturned */
export function windowOf(state) {
  const surface = state.surface;
  if ("formula" in surface) return surface.window;
  return state.catalog?.surfaces.find((s) => s.id === surface.id)?.window ?? null;
}

/**
 * @param {Store} store
 * @param {Change} change
 */
export function surfaceActions(store, change) {
  /** The start and the angle at the beginning of a turn, so that many small turns do not add up their roundings. @type {{start: Pair, rotation: number}|null} */
  let base = null;

  /** What goes with another surface: its own start, its whole window, and rates that can be had there. */
  const afresh = (/** @type {boolean} */ tunable) => ({
    start: null,
    view: null,
    ...(!tunable && store.get().rates === "tuned" ? { rates: "defaults" } : {}),
  });

  return {
    /** @param {string} id */
    chooseSurface(id) {
      const entry = store.get().catalog?.surfaces.find((s) => s.id === id);
      if (entry)
        change(
          { surface: { id, knobs: {} }, ...afresh(entry.tunable) },
          { ground: true, replay: true },
        );
    },

    /** @param {string} formula @param {import("../../types/page.d.ts").Window2} window */
    writeFormula(formula, window) {
      change({ surface: { formula, window }, ...afresh(false) }, { ground: true, replay: true });
    },

    /** @param {string} name @param {KnobValue} value @param {boolean} done */
    setSurfaceKnob(name, value, done) {
      const { surface } = store.get();
      if ("id" in surface)
        change(
          { surface: { ...surface, knobs: { ...surface.knobs, [name]: value } } },
          { done, ground: true },
        );
    },

    /** @param {number} rotation degrees @param {boolean} done */
    setRotation(rotation, done) {
      const state = store.get();
      const window = windowOf(state);
      if (state.start && !base) base = { start: state.start, rotation: state.rotation };
      const start =
        base && window
          ? tidy(turn(base.start, centreOf(window), rotation - base.rotation), window)
          : state.start;
      if (done) base = null;
      change({ rotation, start }, { done, ground: true });
    },

    /** @param {number} noise @param {boolean} done */
    setNoise(noise, done) {
      change({ noise }, { done });
    },

    /** @param {Pair} point @param {boolean} done */
    moveStart(point, done) {
      const window = windowOf(store.get());
      change({ start: window ? tidy(point, window) : point }, { done });
    },

    /** A race from this very point, to the last bit, from its beginning: what a map of basins says of a start. @param {Pair} start */
    raceFrom: (start) => change({ start }, { replay: true }),
  };
}

/**
 * @param {Store} store
 * @param {Change} change
 */
export function raceActions(store, change) {
  return {
    /** @param {number} steps @param {boolean} done */
    setSteps(steps, done) {
      change({ steps }, { done });
    },

    /** @param {number} tolerance @param {boolean} done */
    setTolerance(tolerance, done) {
      change({ tolerance }, { done });
    },

    /** @param {number} rate @param {boolean} done */
    setRate(rate, done) {
      change({ rate }, { done });
    },

    /** A new set of draws, where there is noise. */
    newSeed() {
      change({ seed: store.get().seed + 1 });
    },
  };
}
