// The one way to the server: relative addresses, problems as errors, and a word on what went wrong.

/** @typedef {import("../../types/page.d.ts").Problem} Problem */

/** What the server refuses, and says why (RFC 9457), or has no time for. */
export class ApiProblem extends Error {
  /**
   * @param {number} status
   * @param {Problem} problem
   * @param {number|null} retryAfter seconds
   */
  constructor(status, problem, retryAfter = null) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get busy() {
    return this.status === 429 || this.status === 503;
  }
}

/** The server cannot be reached. */
export class Unreachable extends Error {}

/** The answer stopped before its end. */
export class CutOff extends Error {}

/** @param {unknown} error @returns {boolean} whether it is no failure but a request given up by the page itself */
export function isAborted(error) {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Where a call goes: the page's own server, under whatever path a proxy shows it. @param {string} path beneath api/v1/ */
export function addressOf(path) {
  return new URL(`api/v1/${path}`, document.baseURI);
}

/**
 * @param {string} path beneath api/v1/
 * @param {RequestInit} init
 * @returns {Promise<Response>} one that went well
 */
export async function call(path, init) {
  const address = addressOf(path);
  let response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new Unreachable("The server does not answer.");
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** @param {Response} response */
async function problemOf(response) {
  const wait = Number(response.headers.get("Retry-After"));
  /** @type {Problem} */
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    problem = { title: response.statusText };
  }
  return new ApiProblem(response.status, problem, Number.isFinite(wait) && wait > 0 ? wait : null);
}

/**
 * @param {string} path
 * @param {unknown} body
 * @param {string} accept
 * @param {AbortSignal} [signal]
 */
export function post(path, body, accept, signal) {
  const headers = { "Content-Type": "application/json", Accept: accept };
  return call(path, { method: "POST", headers, body: JSON.stringify(body), signal });
}
