// Maps of basins, as a stream of tiles: coarse ones first, then every start.
import { streamRecords } from "./records.js";

/** @typedef {import("../../types/page.d.ts").BasinsRecord} BasinsRecord */

/**
 * The records of the maps, up to their end record.
 * @param {import("../../types/page.d.ts").BasinsRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<Exclude<BasinsRecord, {kind: "error"}>, void, void>}
 */
export function streamBasins(request, signal) {
  return streamRecords("basins", request, signal);
}
