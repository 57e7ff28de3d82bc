// What a lesson puts into the store: its set-up, its look, and the usual look where it says nothing.
import { LinkError } from "./codec.js";
import { keysOf } from "./table.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/**
 * @template {Record<string, any>} S
 * @typedef {import("./table.js").Table<S>} Table
 */

/** What stays as the person has it, whichever lesson opens. */
const STAYS = ["lesson", "present"];

/**
 * A value of a look as a link would spell it. The API counts contestants from 0, a link from 1.
 * @param {string} key @param {unknown} value @returns {string}
 */
function spelled(key, value) {
  if (key === "selected") return String(Number(value) + 1);
  if (Array.isArray(value)) return value.flat(2).join(",");
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/**
 * @template {Record<string, any>} S
 * @param {Table<S>} table
 * @param {Partial<S>} setup from the lesson's request
 * @param {Record<string, unknown>} look by the names of the table; `selected` is an index into the request's contestants
 * @param {Catalog} catalog
 * @returns {{values: Partial<S>, complaints: string[]}}
 */
export function taughtValues({ rows, settle }, setup, look, catalog) {
  const usual = keysOf(rows, (row) => row.home === "url").filter((key) => !STAYS.includes(key));
  /** @type {Partial<S>} */
  const values = {};
  for (const key of usual) Object.assign(values, { [key]: rows[key].fallback(catalog) });
  Object.assign(values, setup);
  /** @type {string[]} */
  const complaints = [];
  for (const [key, value] of Object.entries(look)) {
    const read = usual.some((k) => k === key) ? rows[key].read : null;
    try {
      if (!read) throw new LinkError(`“${key}” is not known here`);
      Object.assign(values, { [key]: value === null ? null : read(spelled(key, value), catalog) });
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      complaints.push(error.message);
    }
  }
  settle?.(values);
  return { values, complaints };
}

/**
 * @template {Record<string, any>} S
 * @param {Table<S>} table
 * @param {S} state
 * @returns {Partial<S>} all that Undo brings back
 */
export function setupIn({ rows }, state) {
  const keys = keysOf(rows, (row) => row.setup === true);
  return /** @type {Partial<S>} */ (Object.fromEntries(keys.map((key) => [key, state[key]])));
}

/**
 * @template {Record<string, any>} S
 * @param {Table<S>} table
 * @param {S} state
 * @param {Partial<S>} values the lesson's
 * @returns {boolean} whether the set-up differs from the lesson's
 */
export function strays({ rows }, state, values) {
  const there = { ...state, ...values };
  return keysOf(rows, (row) => row.setup === true).some((key) => {
    const write = rows[key].write;
    return write ? write(state[key], state) !== write(there[key], there) : false;
  });
}
