// What a caught error tells, whatever its class: the bridge from the API's errors to the words for them.
import { ApiProblem, CutOff, Unreachable } from "../api/http.js";

/** Notices that work which goes well again takes away. */
export const FAILURES = ["offline", "busy", "refused", "broken"];

/** @param {unknown} error @returns {import("../lib/failure.js").Failure} */
export function failureOf(error) {
  if (error instanceof Unreachable)
    return { kind: "unreachable", detail: error.message, retryAfter: null };
  if (error instanceof CutOff) return { kind: "cut", detail: error.message, retryAfter: null };
  if (error instanceof ApiProblem) {
    const kind = error.busy ? "busy" : error.status < 500 ? "refused" : "broken";
    return { kind, detail: error.message, retryAfter: error.retryAfter };
  }
  return {
    kind: "broken",
    detail: error instanceof Error ? error.message : String(error),
    retryAfter: null,
  };
}

/** @param {unknown} error @returns {import("../state/shape.js").FormulaFault|null} null where something else is wrong than a formula */
export function formulaFault(error) {
  if (!(error instanceof ApiProblem) || error.status !== 422) return null;
  const fault = error.problem.errors?.find((e) => e.field.endsWith("formula"));
  if (!fault) return null;
  const column = fault.column ?? null;
  const text = column === null ? error.message : `Expected ${fault.allowed}. ${fault.remedy}`;
  return { text, column };
}
