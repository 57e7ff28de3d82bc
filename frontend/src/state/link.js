// The whole picture as a link and back, versioned: what an old link says is translated, never guessed.
import { decodeHash, encodeHash } from "../lib/hash.js";
import { LinkError } from "./codec.js";
import { keysOf } from "./table.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/**
 * @template {Record<string, any>} S
 * @typedef {import("./table.js").Table<S>} Table
 */

/** Version of the links made now. */
export const VERSION = 1;

/**
 * What turns the pairs of a version into those of the next: `UPGRADES[1]` makes version 2 out of version 1.
 * @type {Record<number, (pairs: Map<string, string>) => Map<string, string>>}
 */
const UPGRADES = {};

/**
 * @template {Record<string, any>} S
 * @param {Table<S>} table
 * @param {S} state
 * @param {{moving?: boolean}} [options] moving: leave the moment out, so that the picture plays when the link is opened
 * @returns {string} without the "#"
 */
export function writeLink({ rows, moment }, state, { moving = false } = {}) {
  /** @type {[string, string][]} */
  const pairs = [["v", String(VERSION)]];
  for (const key of keysOf(rows, (row) => row.home === "url")) {
    const text = moving && key === moment ? null : (rows[key].write?.(state[key], state) ?? null);
    if (text !== null) pairs.push([key, text]);
  }
  return encodeHash(pairs);
}

/**
 * @template {Record<string, any>} S
 * @param {Table<S>} table
 * @param {string} hash
 * @param {Catalog} catalog
 * @returns {{values: Partial<S>, complaints: string[]}} what could be read, and what could not, in words
 */
export function readLink(table, hash, catalog) {
  let pairs = decodeHash(hash);
  if (pairs.size === 0) return { values: {}, complaints: [] };
  const written = Number(pairs.get("v") ?? VERSION);
  if (!Number.isInteger(written) || written < 1 || written > VERSION) {
    return {
      values: {},
      complaints: [
        `it was made by another version (v=${pairs.get("v")}; this page reads up to v=${VERSION})`,
      ],
    };
  }
  for (let v = written; v < VERSION; v += 1) pairs = UPGRADES[v](pairs);
  pairs.delete("v");
  return readPairs(table, pairs, catalog);
}

/**
 * @template {Record<string, any>} S
 * @param {Table<S>} table
 * @param {Map<string, string>} pairs
 * @param {Catalog} catalog
 */
function readPairs({ rows, settle }, pairs, catalog) {
  /** @type {Partial<S>} */
  const values = {};
  /** @type {string[]} */
  const complaints = [];
  for (const [key, text] of pairs) {
    const row = Object.hasOwn(rows, key) ? rows[key] : null;
    if (row?.home !== "url" || !row.read) {
      complaints.push(`“${key}” is not known here`);
      continue;
    }
    try {
      Object.assign(values, { [key]: row.read(text, catalog) });
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      complaints.push(error.message);
    }
  }
  settle?.(values);
  return { values, complaints };
}

/**
 * @param {string[]} complaints
 * @returns {string} one sentence for the person who opened the link
 */
export function complaintSentence(complaints) {
  return `This link could not be read in full: ${complaints.join("; ")}. The usual values stand there instead.`;
}
