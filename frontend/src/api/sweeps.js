// Sweeps, as a stream of parts that the page can draw while the rest is still being computed.
import { streamRecords } from "./records.js";

/** @typedef {import("../../types/page.d.ts").SweepRequest} SweepRequest */
/** @typedef {import("../../types/page.d.ts").SweepRecord} SweepRecord */
/** @typedef {import("../../types/page.d.ts").NetworkSweepRequest} NetworkSweepRequest */
/** @typedef {import("../../types/page.d.ts").NetworkSweepRecord} NetworkSweepRecord */

/**
 * The records of a sweep, up to its end record.
 * @param {SweepRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<SweepRecord, void, void>}
 */
export function streamSweep(request, signal) {
  return streamRecords("sweeps", request, signal);
}

/**
 * The same of a training: all contestants at each value.
 * @param {NetworkSweepRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<NetworkSweepRecord, void, void>}
 */
export function streamNetworkSweep(request, signal) {
  return streamRecords("sweeps", request, signal);
}
