// What this device remembers between visits: the keys of the table whose home is the device. No storage, no memory, no harm.
import { keysOf } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */

const PREFIX = "descent-lab.";
const isKept = (/** @type {Row} */ row) => row.home === "device";

/**
 * @template {Record<string, any>} S
 * @param {Record<keyof S, Row>} rows
 * @param {() => Storage} storage asked for late, because asking may be forbidden
 * @param {Catalog} catalog
 * @returns {Partial<S>}
 */
export function readDevice(rows, storage, catalog) {
  /** @type {Partial<S>} */
  const values = {};
  for (const key of keysOf(rows, isKept)) {
    try {
      const text = storage().getItem(PREFIX + key);
      if (text !== null) Object.assign(values, { [key]: rows[key].read?.(text, catalog) });
    } catch {
      // Storage is off, or holds what an older version wrote: the default stands.
    }
  }
  return values;
}

/**
 * @template {Record<string, any>} S
 * @param {Record<keyof S, Row>} rows
 * @param {() => Storage} storage
 * @param {import("./store.js").Store<S>} store
 * @returns {() => void} the way to stop
 */
export function keepDevice(rows, storage, store) {
  const keys = keysOf(rows, isKept);
  return store.watch(keys, () => {
    for (const key of keys) {
      try {
        const text = rows[key].write?.(store.get()[key], store.get()) ?? null;
        if (text === null) storage().removeItem(PREFIX + key);
        else storage().setItem(PREFIX + key, text);
      } catch {
        return;
      }
    }
  });
}
