// Races, as a stream of records that the page can draw while the rest is still being computed.
import { ApiProblem, CutOff, post } from "./http.js";
import { readLines } from "./lines.js";

/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {import("../../types/page.d.ts").RaceRecord} RaceRecord */

/**
 * The records of a race, up to its end record. A stream that stops earlier throws CutOff, an error record ApiProblem.
 * @param {RaceRequest} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<Exclude<RaceRecord, {kind: "error"}>, void, void>}
 */
export async function* streamRace(request, signal) {
  const response = await post("races", request, "application/jsonl", signal);
  if (!response.body) throw new CutOff("The server sent an empty answer.");
  let ended = false;
  for await (const value of readLines(response.body)) {
    const record = /** @type {RaceRecord} */ (value);
    if (record.kind === "error") throw new ApiProblem(record.problem.status ?? 500, record.problem);
    ended = record.kind === "end";
    yield record;
  }
  if (!ended) throw new CutOff("The race stopped before its end.");
}
