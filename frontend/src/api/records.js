// Streams of records: whatever runs on the server sends its start, its parts, and its end.
import { ApiProblem, CutOff, post } from "./http.js";
import { readLines } from "./lines.js";

/**
 * The records up to the end record. A stream that stops earlier throws CutOff, an error record ApiProblem.
 * @param {string} path
 * @param {unknown} request
 * @param {AbortSignal} [signal]
 * @returns {AsyncGenerator<any, void, void>}
 */
export async function* streamRecords(path, request, signal) {
  const response = await post(path, request, "application/jsonl", signal);
  if (!response.body) throw new CutOff("The server sent an empty answer.");
  let ended = false;
  for await (const record of readLines(response.body)) {
    if (record.kind === "error") throw new ApiProblem(record.problem.status ?? 500, record.problem);
    ended = record.kind === "end";
    yield record;
  }
  if (!ended) throw new CutOff("The answer stopped before its end.");
}
