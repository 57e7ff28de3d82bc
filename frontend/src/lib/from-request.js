// A race as the API has understood it, turned into what the page sets up: the way back from lib/request.js.

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Knob} Knob */
/** @typedef {import("../../types/page.d.ts").Knobs} Knobs */
/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {Required<Pick<RaceRequest, "surface"|"steps"|"seed"|"tolerance"|"rates"|"rate"|"contestants">> & Pick<RaceRequest, "start">} Resolved a request with every default filled in */

/** Only the knobs that are not at their defaults, so that links stay short. @param {Knobs} knobs @param {Knob[]} known */
function turned(knobs, known) {
  return Object.fromEntries(
    Object.entries(knobs).filter(
      ([name, value]) => known.find((knob) => knob.name === name)?.default !== value,
    ),
  );
}

/** @param {RaceRequest["surface"]} surface @param {Catalog} catalog */
function surfaceFrom({ id = "", knobs = {}, formula, window }, catalog) {
  if (formula !== undefined && window) return { formula, window };
  const known = catalog.surfaces.find((surface) => surface.id === id)?.knobs ?? [];
  return { id, knobs: turned(knobs, known) };
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
      knobs: turned(
        contestant.knobs ?? {},
        catalog.optimizers.find((o) => o.id === contestant.optimizer)?.knobs ?? [],
      ),
    })),
  };
}
