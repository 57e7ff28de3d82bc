// What this device remembers between visits: the keys of the table whose home is the device. No storage, no memory, no harm.
import { SHAPE } from "./shape.js";

/** @typedef {import("./shape.js").State} State */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */

const PREFIX = "descent-lab.";
const KEYS = /** @type {(keyof State)[]} */ (Object.keys(SHAPE)).filter(
  (k) => SHAPE[k].home === "device",
);

/**
 * @param {() => Storage} storage asked for late, because asking may be forbidden
 * @param {Catalog} catalog
 * @returns {Partial<State>}
 */
export function readDevice(storage, catalog) {
  /** @type {Partial<State>} */
  const values = {};
  for (const key of KEYS) {
    try {
      const text = storage().getItem(PREFIX + key);
      if (text !== null) Object.assign(values, { [key]: SHAPE[key].read?.(text, catalog) });
    } catch {
      // Storage is off, or holds what an older version wrote: the default stands.
    }
  }
  return values;
}

/**
 * @param {() => Storage} storage
 * @param {import("./store.js").Store<State>} store
 * @returns {() => void} the way to stop
 */
export function keepDevice(storage, store) {
  return store.watch(KEYS, () => {
    for (const key of KEYS) {
      try {
        const text = SHAPE[key].write?.(store.get()[key]) ?? null;
        if (text === null) storage().removeItem(PREFIX + key);
        else storage().setItem(PREFIX + key, text);
      } catch {
        return;
      }
    }
  });
}
