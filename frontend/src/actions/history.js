// Undo and Reset: the set-up as it was before the last change, and as the page opens.
import { defaults, SETUP_KEYS, setupOf } from "../state/shape.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */

/**
 * @param {Store} store
 * @param {import("./setup.js").Runs} runs
 */
export function historyActions(store, runs) {
  /** @param {Partial<State>} patch */
  function bring(patch) {
    const state = store.get();
    const other = JSON.stringify(patch.surface) !== JSON.stringify(state.surface);
    const count = patch.contestants?.length ?? 0;
    const selected = state.selected !== null && state.selected < count ? state.selected : null;
    store.set({
      ...patch,
      selected,
      dragging: false,
      ...(other ? { view: null } : {}),
    });
    runs.ground();
    runs.full();
    if (other) runs.replay();
  }

  return {
    undo() {
      const { past } = store.get();
      if (past.length > 0) bring({ ...past[past.length - 1], past: past.slice(0, -1) });
    },

    /** Everything as the page opens; Undo brings back what was. */
    reset() {
      const state = store.get();
      if (!state.catalog) return;
      const opening = defaults(state.catalog);
      const setup = Object.fromEntries(SETUP_KEYS.map((k) => [k, opening[k]]));
      bring({ ...setup, past: [...state.past, setupOf(state)], view: null });
    },
  };
}
