// Recipes in full out of requests, what several have in common, and in which slots one differs.
import {
  choicesIn,
  holding,
  membersOf,
  RECIPE_NAMES,
  SLOT_NAMES,
  same,
  tidied,
} from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("../../types/page.d.ts").TrainingContestantRequest} TrainingContestantRequest */

/** What the API takes where a request says nothing. @type {Recipe} */
export const UNSAID = {
  hidden: [24, 24],
  activation: { id: "tanh", knobs: {} },
  initializer: { id: "glorot_uniform", knobs: {} },
  layers: [],
  schedule: { id: "constant", knobs: {} },
  clipping: null,
  penalties: [],
  constraint: null,
  start: null,
};

/** @param {TrainingContestantRequest} entry @param {Catalog} catalog @returns {Recipe} in full */
export function recipeOf(entry, catalog) {
  const slots = SLOT_NAMES.map((slot) => {
    const said = /** @type {any} */ (entry[slot] === undefined ? UNSAID[slot] : entry[slot]);
    const choices = choicesIn(said).map((c) => tidied(c, membersOf(catalog, slot)));
    return [slot, holding(slot, choices)];
  });
  return { hidden: entry.hidden ?? UNSAID.hidden, ...Object.fromEntries(slots) };
}

/**
 * What most recipes hold in a slot; of several equally frequent values the first.
 * @param {Recipe[]} recipes @param {keyof Recipe} slot
 */
function commonest(recipes, slot) {
  const count = (/** @type {Recipe} */ recipe) =>
    recipes.filter((other) => same(other[slot], recipe[slot])).length;
  return recipes.reduce((best, recipe) => (count(recipe) > count(best) ? recipe : best))[slot];
}

/** @param {Recipe} recipe @param {Recipe} common @returns {Partial<Recipe>} the slots in which they differ */
export function changesFrom(recipe, common) {
  return Object.fromEntries(
    RECIPE_NAMES.filter((slot) => !same(recipe[slot], common[slot])).map((s) => [s, recipe[s]]),
  );
}

/** @param {Recipe[]} recipes @returns {Recipe} in each slot what most of them hold */
export function commonRecipe(recipes) {
  if (recipes.length === 0) return UNSAID;
  const slots = RECIPE_NAMES.map((slot) => [slot, commonest(recipes, slot)]);
  return /** @type {Recipe} */ (Object.fromEntries(slots));
}
