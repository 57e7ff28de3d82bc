// Races, as a stream of records that the page can draw while the rest is still being computed.
import { streamRecords } from "./records.js";

/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {import("../../types/page.d.ts").RaceRecord} RaceRecord */

/**
 * The records of a race, up to its end record.
 * @param {RaceRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<Exclude<RaceRecord, {kind: "error"}>, void, void>}
 */
export function streamRace(request, signal) {
  return streamRecords("races", request, signal);
}
