// Sweeps, as a stream of parts that the page can draw while the rest is still being computed.
import { streamRecords } from "./records.js";

/** @typedef {import("../../types/page.d.ts").SweepRequest} SweepRequest */
/** @typedef {import("../../types/page.d.ts").SweepRecord} SweepRecord */

/**
 * The records of a sweep, up to its end record.
 * @param {SweepRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<SweepRecord, void, void>}
 */
export function streamSweep(request, signal) {
  return streamRecords("sweeps", request, signal);
}
