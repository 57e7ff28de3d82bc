// What a person can change about recipes: the common one, or what one contestant does in its own way.
import { same } from "../../lib/training-slots.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("./index.js").NetworkChange} NetworkChange */

/** @param {Store} store @param {NetworkChange} change */
export function recipeActions(store, change) {
  /** @param {number} key @param {(changes: Partial<Recipe>) => Partial<Recipe>} how */
  const edited = (key, how) =>
    store
      .get()
      .contestants.map((c) => (c.key === key ? { ...c, changes: how({ ...c.changes }) } : c));

  return {
    /**
     * @template {keyof Recipe} Slot
     * @param {number|null} key whose recipe; null is the common one
     * @param {Slot} slot
     * @param {Recipe[Slot]} value
     * @param {boolean} done
     */
    setSlot(key, slot, value, done) {
      const { recipe } = store.get();
      if (key === null) {
        change({ recipe: { ...recipe, [slot]: value } }, { done });
        return;
      }
      const contestants = edited(key, ({ [slot]: _, ...rest }) =>
        done && same(value, recipe[slot]) ? rest : { ...rest, [slot]: value },
      );
      change({ contestants }, { done });
    },

    /** One contestant does as all do again. @param {number} key @param {keyof Recipe} slot */
    shareSlot(key, slot) {
      change({ contestants: edited(key, ({ [slot]: _, ...rest }) => rest) });
    },

    /**
     * A number of the training as a whole.
     * @param {"steps"|"batch_size"|"seeds"|"label_noise"|"validation"} name
     * @param {number} value @param {boolean} done
     */
    setNumber(name, value, done) {
      change({ [name]: value }, { done });
    },

    /** Other weights, points and mini-batches, for all. */
    newSeed() {
      change({ seed: store.get().seed + 1 });
    },
  };
}
