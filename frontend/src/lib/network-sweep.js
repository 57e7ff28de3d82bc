// A sweep of the training on the page over the learning rate: what is asked for, and how the answers gather.
import { sweptKnobs } from "./sweep-knobs.js";
import { networkNames } from "./training-names.js";
import { trainingRequest } from "./training-request.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").NetworkSweep} NetworkSweep */
/** @typedef {import("../../types/page.d.ts").NetworkSweepRequest} NetworkSweepRequest */
/** @typedef {import("../../types/page.d.ts").NetworkSweepStart} NetworkSweepStart */
/** @typedef {import("../../types/page.d.ts").NetworkSweepValue} NetworkSweepValue */
/** @typedef {import("../../types/page.d.ts").SweptEntrant} SweptEntrant */
/** @typedef {import("./training-request.js").NetworkSetup} NetworkSetup */

const KNOB = "learning_rate";

/** Three rates to a decade; each is a training of everybody. */
const COUNT = 16;
const [LOW, HIGH] = [1e-4, 10];

/** So many seeds at least: one says little of a rate. */
const SEEDS = 3;

/** @param {Catalog|null} catalog @param {string} name @param {number} wanted */
function allowed(catalog, name, wanted) {
  return Math.min(wanted, catalog?.limits[name]?.high ?? wanted);
}

/**
 * The same whatever the rates in force.
 * @param {NetworkSetup} setup @param {Catalog|null} catalog
 * @returns {{request: NetworkSweepRequest, entrants: SweptEntrant[]}|null} entrants: whose the answers are; null where nobody has a rate
 */
export function networkSweep(setup, catalog) {
  const contestants = setup.contestants
    .filter((c) => sweptKnobs(catalog, c.optimizer).some((k) => k.name === KNOB))
    .map((c) => {
      const { [KNOB]: _, ...knobs } = c.knobs;
      return { ...c, knobs };
    });
  if (contestants.length === 0) return null;
  const { include: _, ...training } = trainingRequest({ ...setup, contestants });
  const names = networkNames(setup.contestants, setup.recipe, catalog);
  const count = allowed(catalog, "network_sweep_values", COUNT);
  return {
    request: {
      ...training,
      seeds: Math.max(setup.seeds, allowed(catalog, "seeds", SEEDS)),
      axes: [{ knob: KNOB, low: LOW, high: HIGH, count, scale: "log" }],
    },
    entrants: contestants.map(({ key, slot }) => ({ key, slot, name: names.get(key) ?? "" })),
  };
}

/** @param {NetworkSweepRequest} request @param {NetworkSweepStart} start @param {SweptEntrant[]} entrants @returns {NetworkSweep} */
export function createNetworkSweep(request, { axes }, entrants) {
  return {
    of: JSON.stringify(request),
    values: axes[0].values,
    steps: request.steps ?? 0,
    seeds: request.seeds ?? 1,
    done: 0,
    lanes: entrants.map((entrant) => ({ ...entrant, losses: [], divergedAt: [] })),
  };
}

/** @param {NetworkSweep} sweep @param {NetworkSweepValue} value the next one @returns {NetworkSweep} */
export function withValue(sweep, { contestants }) {
  return {
    ...sweep,
    done: sweep.done + 1,
    lanes: sweep.lanes.map((lane, i) => ({
      ...lane,
      losses: [...lane.losses, contestants[i].validation_loss],
      divergedAt: [...lane.divergedAt, contestants[i].diverged_at],
    })),
  };
}
