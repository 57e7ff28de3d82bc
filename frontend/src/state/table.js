// What a page's table of its store is: for every key its default, its home, and how a link spells it.
import { LinkError } from "./codec.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */

/**
 * @typedef {object} Row
 * @property {"url"|"device"|"memory"} home
 * @property {(catalog: Catalog) => any} fallback
 * @property {boolean} [setup] whether Undo brings it back
 * @property {(text: string, catalog: Catalog) => any} [read] throws LinkError when the text cannot be used
 * @property {(value: any, state: any) => string|null} [write] null leaves the key out
 */

/**
 * @template {Record<string, any>} S
 * @typedef {object} Table
 * @property {Record<keyof S, Row>} rows
 * @property {keyof S} moment the key that a moving picture's link leaves out
 * @property {(values: Partial<S>) => void} [settle] what follows from the values of a link taken together
 */

/** @param {string[]} allowed @param {string} what @returns {(text:string) => string} */
export function oneOf(allowed, what) {
  return (text) => {
    if (!allowed.includes(text))
      throw new LinkError(`${what} is “${text}”, none of ${allowed.join(", ")}`);
    return text;
  };
}

/** @param {Catalog} catalog @param {string} name @returns {{high: number|null}} */
export function limit(catalog, name) {
  return { high: catalog.limits[name]?.high ?? null };
}

/**
 * @template {Record<string, any>} S
 * @param {Record<keyof S, Row>} rows
 * @param {(row: Row) => boolean} [which]
 * @returns {(keyof S & string)[]}
 */
export function keysOf(rows, which = () => true) {
  return /** @type {(keyof S & string)[]} */ (Object.keys(rows)).filter((k) => which(rows[k]));
}

/**
 * @template {Record<string, any>} S
 * @param {Record<keyof S, Row>} rows
 * @param {Catalog} catalog
 * @returns {S} everything at its default
 */
export function defaultsOf(rows, catalog) {
  return /** @type {S} */ (
    Object.fromEntries(keysOf(rows).map((k) => [k, rows[k].fallback(catalog)]))
  );
}
