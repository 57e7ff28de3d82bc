// A race as the API has understood it, turned into what the page sets up: the way back from lib/request.js.
import { tidied } from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {Required<Pick<RaceRequest, "surface"|"steps"|"seed"|"tolerance"|"rates"|"rate"|"contestants">> & Pick<RaceRequest, "start">} Resolved a request with every default filled in */

/**
 * @param {RaceRequest["surface"]} surface
 * @param {Catalog} catalog
 * @returns {import("./request.js").Surface}
 */
function surfaceFrom({ id = "", knobs, formula, window }, catalog) {
  if (formula !== undefined && window) return { formula, window };
  return tidied({ id, knobs }, catalog.surfaces);
}

/**
 * @param {Resolved} request
 * @param {Catalog} catalog
 * @returns the set-up; its contestants still want the looks that they wear on the page
 */
export function fromRaceRequest(request, catalog) {
  const { steps, seed, tolerance, rates, rate } = request;
  return {
    surface: surfaceFrom(request.surface, catalog),
    rotation: request.surface.rotation ?? 0,
    noise: request.surface.noise ?? 0,
    start: request.start ?? null,
    steps,
    seed,
    tolerance,
    rates,
    rate,
    contestants: request.contestants.map((contestant) => ({
      ...contestant,
      knobs: tidied({ id: contestant.optimizer, knobs: contestant.knobs }, catalog.optimizers)
        .knobs,
    })),
  };
}
