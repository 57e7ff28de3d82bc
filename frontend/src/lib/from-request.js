// A race as the API takes it, turned into what the page sets up: the way back from lib/request.js.

/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {import("../../types/page.d.ts").Knobs} Knobs */
/** @typedef {import("../../types/page.d.ts").Pair} Pair */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */

/** What the API takes where a request is silent; a browser test holds it against the API's own answer. */
export const UNSAID = {
  steps: 400,
  seed: 0,
  tolerance: 1e-3,
  rates: "given",
  rate: 0.01,
  window: /** @type {Window2} */ ([
    [-5, 5],
    [-5, 5],
  ]),
};

/**
 * @param {RaceRequest} request
 * @returns the set-up; its contestants still want the looks that they wear on the page
 */
export function fromRaceRequest(request) {
  const { rotation = 0, noise = 0, formula, window, id, knobs } = request.surface;
  /** @type {{id: string, knobs: Knobs} | {formula: string, window: Window2}} */
  const surface =
    formula !== undefined
      ? { formula, window: window ?? UNSAID.window }
      : { id: /** @type {string} */ (id), knobs: knobs ?? {} };
  return {
    surface,
    rotation,
    noise,
    start: request.start ?? null,
    steps: request.steps ?? UNSAID.steps,
    seed: request.seed ?? UNSAID.seed,
    tolerance: request.tolerance ?? UNSAID.tolerance,
    rates: request.rates ?? UNSAID.rates,
    rate: request.rate ?? UNSAID.rate,
    contestants: request.contestants.map((contestant) => ({
      ...contestant,
      knobs: contestant.knobs ?? {},
    })),
  };
}
