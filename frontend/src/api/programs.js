// Programs: a contestant's run, written for another library.
import { post } from "./http.js";

/** @typedef {import("../../types/page.d.ts").Program} Program */
/** @typedef {import("../../types/page.d.ts").ProgramRequest} ProgramRequest */

/**
 * @param {ProgramRequest} request
 * @param {AbortSignal} [signal]
 * @returns {Promise<Program>}
 */
export async function fetchProgram(request, signal) {
  const response = await post("programs", request, "application/json", signal);
  return response.json();
}
