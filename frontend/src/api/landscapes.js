// Landscapes of trainings, as a stream that the page can draw coarsely while the finer rows are computed.
import { streamRecords } from "./records.js";

/** @typedef {import("../../types/page.d.ts").LandscapeRequest} LandscapeRequest */
/** @typedef {import("../../types/page.d.ts").LandscapeRecord} LandscapeRecord */

/**
 * The records of a landscape, up to its end record.
 * @param {LandscapeRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<LandscapeRecord, void, void>}
 */
export function streamLandscape(request, signal) {
  return streamRecords("landscapes", request, signal);
}
