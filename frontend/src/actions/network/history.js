// Undo and Reset on the Networks page: the set-up as it was before the last change, and as the page opens.
import { NETWORK_SETUP, networkDefaults, networkSetup } from "../../state/network-shape.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */

/**
 * @param {import("../../state/store.js").Store<NetworkState>} store
 * @param {import("../setup.js").Runs} runs
 */
export function networkHistory(store, runs) {
  /** @param {Partial<NetworkState>} patch */
  function bring(patch) {
    store.set({ ...patch, dragging: false });
    runs.full();
    runs.replay();
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
      const opening = networkDefaults(state.catalog);
      const setup = Object.fromEntries(NETWORK_SETUP.map((k) => [k, opening[k]]));
      bring({ ...setup, past: [...state.past, networkSetup(state)] });
    },
  };
}
