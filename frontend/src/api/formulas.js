// Formulas: whether one can be read, before anything is made of it.
import { ApiProblem, post } from "./http.js";

/**
 * Throws an ApiProblem where it cannot be read. The server tells that in an answer that went well, so that a browser's
 * console does not fill with refusals while somebody types.
 * @param {string} formula
 * @param {AbortSignal} [signal]
 */
export async function readFormula(formula, signal) {
  const response = await post("formulas", { formula }, "application/json", signal);
  const { problem } = await response.json();
  if (problem) throw new ApiProblem(problem.status, problem);
}
