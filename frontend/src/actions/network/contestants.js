// What a person can do with the networks that train: add, remove, hide, select, turn their optimizer's knobs, compare.

import { slotFor } from "../../lib/slots.js";
import { compared } from "../../lib/training-comparisons.js";
import { dressedNetworks } from "../../lib/training-request.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../../types/page.d.ts").KnobValue} KnobValue */
/** @typedef {import("../../../types/page.d.ts").NetworkContestant} NetworkContestant */
/** @typedef {import("./index.js").NetworkChange} NetworkChange */

/** @param {Store} store @param {NetworkChange} change */
export function networkActions(store, change) {
  /** @param {number} key @param {(c: NetworkContestant) => NetworkContestant} how */
  const edited = (key, how) => store.get().contestants.map((c) => (c.key === key ? how(c) : c));

  return {
    /** @param {string} optimizer */
    addContestant(optimizer) {
      const { contestants, catalog } = store.get();
      if (!catalog) return;
      const order = catalog.optimizers.map((o) => o.id);
      const twin = contestants.find((c) => c.optimizer === optimizer);
      const slot = slotFor(optimizer, contestants, order);
      const entry = { optimizer, knobs: twin?.knobs ?? opened(optimizer), slot };
      change({ contestants: [...contestants, ...dressedNetworks([entry], catalog)] });
    },

    /** @param {number} key */
    removeContestant(key) {
      change({ contestants: store.get().contestants.filter((c) => c.key !== key) });
    },

    /** Shows or hides a contestant in the pictures; it trains on. @param {number} key */
    toggleMute(key) {
      const contestants = edited(key, (c) => ({ ...c, muted: !c.muted }));
      change({ contestants }, { run: false });
    },

    /** @param {number} key @param {string} name @param {KnobValue} value @param {boolean} done */
    setKnob(key, name, value, done) {
      const contestants = edited(key, (c) => ({ ...c, knobs: { ...c.knobs, [name]: value } }));
      change({ contestants }, { done });
    },

    /** @param {number} key the contestant whose layers are shown */
    select(key) {
      store.set({ selected: key });
    },

    /** One click: contestants that differ in nothing but this. @param {string} aspect */
    compareBy(aspect) {
      const state = store.get();
      if (state.catalog)
        change({ ...compared(state, aspect, state.catalog), selected: null }, { replay: true });
    },
  };

  /** The knobs with which the page opens an optimizer: they were chosen for it. @param {string} optimizer */
  function opened(optimizer) {
    const entries = store.get().catalog?.training_opening.contestants ?? [];
    return entries.find((c) => c.optimizer === optimizer)?.knobs ?? {};
  }
}
