// The body of POST /trainings out of the set-up, and a set-up out of such a body: one is the other's inverse.
import { freshKey } from "./fresh-key.js";
import { slotFor } from "./slots.js";
import { changesFrom, commonRecipe, recipeOf } from "./training-recipes.js";
import { tidied } from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").DataChoice} DataChoice */
/** @typedef {import("../../types/page.d.ts").NetworkContestant} NetworkContestant */
/** @typedef {import("../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("../../types/page.d.ts").TrainingRequest} TrainingRequest */

/**
 * What trains, and can be undone.
 * @typedef {object} NetworkSetup
 * @property {DataChoice} data
 * @property {number|null} points how many are drawn; null is the data set's own number
 * @property {number|null} labels how many training points keep their label; null is all of them
 * @property {number} label_noise share of the labels that is drawn anew
 * @property {number} validation share of the points that is held out
 * @property {number} steps
 * @property {number} batch_size
 * @property {number} frames how many looks are taken after the first
 * @property {number} seed
 * @property {number} seeds
 * @property {Recipe} recipe what all contestants share
 * @property {NetworkContestant[]} contestants
 */

/** What the API takes where a request says nothing of a number; of the recipe see UNSAID. */
export const UNSAID_NUMBERS = {
  label_noise: 0,
  validation: 0.25,
  steps: 1000,
  batch_size: 32,
  frames: 50,
  seed: 0,
  seeds: 1,
};

/** @param {NetworkSetup} setup @returns {TrainingRequest} */
export function trainingRequest(setup) {
  const { data, points, labels, label_noise, validation } = setup;
  return {
    data: {
      ...("own" in data ? data.own : { id: data.id, knobs: data.knobs, points }),
      labels,
      label_noise,
      validation,
    },
    steps: setup.steps,
    batch_size: setup.batch_size,
    frames: setup.frames,
    seed: setup.seed,
    seeds: setup.seeds,
    include: ["layers", "histograms", "pictures"],
    contestants: setup.contestants.map(({ optimizer, knobs, changes }) => ({
      optimizer,
      knobs,
      ...setup.recipe,
      ...changes,
    })),
  };
}

/** @param {TrainingRequest["data"]} data @param {Catalog} catalog @returns {DataChoice} */
function dataOf(data, catalog) {
  if (data.id !== undefined)
    return tidied({ id: data.id, knobs: data.knobs ?? {} }, catalog.datasets);
  const { x = [], y = [], task = "classes", names = null } = data;
  return { own: { x, y, task, names } };
}

/**
 * @param {{optimizer: string, knobs?: import("../../types/page.d.ts").Knobs, changes?: Partial<Recipe>, slot?: number|null, muted?: boolean}[]} entries
 * @param {Catalog} catalog
 * @returns {NetworkContestant[]} with identities and looks
 */
export function dressedNetworks(entries, catalog) {
  const order = catalog.optimizers.map((o) => o.id);
  /** @type {NetworkContestant[]} */
  const list = [];
  for (const { optimizer, knobs = {}, changes = {}, slot = null, muted = false } of entries)
    list.push({
      key: freshKey(),
      slot: slot ?? slotFor(optimizer, list, order),
      optimizer,
      knobs: tidied({ id: optimizer, knobs }, catalog.optimizers).knobs,
      changes,
      muted,
    });
  return list;
}

/**
 * The set-up that an API request describes: what most contestants share is the common recipe, the rest their changes.
 * @param {TrainingRequest} request
 * @param {Catalog} catalog
 * @returns {NetworkSetup}
 */
export function fromTrainingRequest(request, catalog) {
  const recipes = request.contestants.map((entry) => recipeOf(entry, catalog));
  const recipe = commonRecipe(recipes);
  const { data } = request;
  return {
    data: dataOf(data, catalog),
    points: data.points ?? null,
    labels: data.labels ?? null,
    label_noise: data.label_noise ?? UNSAID_NUMBERS.label_noise,
    validation: data.validation ?? UNSAID_NUMBERS.validation,
    steps: request.steps ?? UNSAID_NUMBERS.steps,
    batch_size: request.batch_size ?? UNSAID_NUMBERS.batch_size,
    frames: request.frames ?? UNSAID_NUMBERS.frames,
    seed: request.seed ?? UNSAID_NUMBERS.seed,
    seeds: request.seeds ?? UNSAID_NUMBERS.seeds,
    recipe,
    contestants: dressedNetworks(
      request.contestants.map(({ optimizer, knobs }, i) => ({
        optimizer,
        knobs,
        changes: changesFrom(recipes[i], recipe),
      })),
      catalog,
    ),
  };
}
