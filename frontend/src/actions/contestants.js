// What a person can do with the list of contestants: add, remove, mute, select, turn their knobs, choose how rates are found.
import { freshKey } from "../lib/fresh-key.js";
import { PLAIN } from "../lib/racing-slots.js";
import { slotFor } from "../lib/slots.js";
import { ratesOf } from "./runner.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").KnobValue} KnobValue */

/**
 * The contestants with the rates of the last race written into their knobs.
 * @param {State} state
 * @returns {Contestant[]}
 */
export function byHand(state) {
  const rates = ratesOf(state.race);
  return state.contestants.map((c) => {
    const rate = rates.get(c.key);
    return rate === undefined ? c : { ...c, knobs: { ...c.knobs, learning_rate: rate } };
  });
}

/**
 * @param {Store} store
 * @param {import("./setup.js").Change} change
 */
export function contestantActions(store, change) {
  const edit = (/** @type {number} */ key, /** @type {(c: Contestant) => Contestant} */ how) =>
    store.get().contestants.map((c) => (c.key === key ? how(c) : c));

  return {
    /** @param {string} optimizer */
    addContestant(optimizer) {
      const { contestants, catalog, rates, race } = store.get();
      const order = catalog?.optimizers.map((o) => o.id) ?? [];
      const entry = {
        key: freshKey(),
        optimizer,
        knobs: {},
        ...PLAIN,
        muted: false,
        slot: slotFor(optimizer, contestants, order),
      };
      const twin = contestants.find((c) => c.optimizer === optimizer);
      const rate = twin && rates === "given" ? ratesOf(race).get(twin.key) : undefined;
      change({
        contestants: [
          ...contestants,
          rate === undefined ? entry : { ...entry, knobs: { learning_rate: rate } },
        ],
      });
    },

    /** @param {number} key */
    removeContestant(key) {
      const { contestants, selected } = store.get();
      const index = contestants.findIndex((c) => c.key === key);
      const kept =
        selected === null || index > selected ? selected : index === selected ? null : selected - 1;
      change({ contestants: contestants.filter((c) => c.key !== key), selected: kept });
    },

    /** Shows or hides a contestant; it runs on, so that it is back at once. @param {number} key */
    toggleMute(key) {
      change({ contestants: edit(key, (c) => ({ ...c, muted: !c.muted })) }, { run: false });
    },

    /**
     * Turning a learning rate switches to rates by hand; the others keep the rates that they have.
     * @param {number} key @param {string} name @param {KnobValue} value @param {boolean} done
     */
    setKnob(key, name, value, done) {
      const state = store.get();
      const hand = name === "learning_rate" && state.rates !== "given";
      const list = hand ? byHand(state) : state.contestants;
      const contestants = list.map((c) =>
        c.key === key ? { ...c, knobs: { ...c.knobs, [name]: value } } : c,
      );
      change({ contestants, ...(hand ? { rates: "given" } : {}) }, { done });
    },

    /**
     * Takes over what a sweep showed: these knobs, with all rates as they were in it, by hand.
     * @param {number} key @param {import("../../types/page.d.ts").Knobs} knobs
     */
    takeKnobs(key, knobs) {
      const state = store.get();
      const list = state.rates === "given" ? state.contestants : byHand(state);
      const contestants = list.map((c) =>
        c.key === key ? { ...c, knobs: { ...c.knobs, ...knobs } } : c,
      );
      change({ contestants, rates: "given" });
    },

    /**
     * What a contestant uses besides its optimizer.
     * @param {number} key @param {import("../lib/racing-slots.js").RacingSlot} slot
     * @param {import("../../types/page.d.ts").Choice|null} choice @param {boolean} done
     */
    setTechnique(key, slot, choice, done) {
      change({ contestants: edit(key, (c) => ({ ...c, [slot]: choice })) }, { done });
    },

    /** @param {string} rates */
    setRates(rates) {
      const state = store.get();
      change({
        rates,
        ...(rates === "given" && state.rates !== "given" ? { contestants: byHand(state) } : {}),
      });
    },

    /** @param {number} key the contestant whose step is opened up */
    select(key) {
      const index = store.get().contestants.findIndex((c) => c.key === key);
      store.set({ selected: index < 0 ? null : index });
    },
  };
}
