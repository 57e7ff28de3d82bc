// Experiments, which the page calls lessons: the list of all, one in full, and its claim as computed by the server.
import { call } from "./http.js";

/** @typedef {import("../../types/lessons.d.ts").Syllabus} Syllabus */
/** @typedef {import("../../types/lessons.d.ts").Experiment} Experiment */
/** @typedef {import("../../types/lessons.d.ts").Measured} Measured */

/** @param {string} path @param {AbortSignal} [signal] */
async function read(path, signal) {
  const response = await call(path, { headers: { Accept: "application/json" }, signal });
  return response.json();
}

/** @param {AbortSignal} [signal] @returns {Promise<Syllabus>} */
export function fetchSyllabus(signal) {
  return read("experiments", signal);
}

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Experiment>} */
export function fetchExperiment(id, signal) {
  return read(`experiments/${encodeURIComponent(id)}`, signal);
}

/**
 * The first time this may take as long as the runs behind the claim.
 * @param {string} id
 * @param {AbortSignal} [signal]
 * @returns {Promise<Measured>}
 */
export function fetchMeasured(id, signal) {
  return read(`experiments/${encodeURIComponent(id)}/measured`, signal);
}
