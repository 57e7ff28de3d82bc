// Compare by one thing: the contestants that differ in nothing else, made out of the catalog.
import { dressedNetworks } from "./training-request.js";
import { choicesIn, membersOf, RECIPE_NAMES, SLOT_NAMES, SLOTS, same } from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Choice} Choice */
/** @typedef {import("../../types/page.d.ts").NetworkContestant} NetworkContestant */
/** @typedef {import("../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("./training-slots.js").SlotName} SlotName */
/** @typedef {{recipe: Recipe, contestants: NetworkContestant[]}} Compared */

/** Slots of which exactly one member holds: each is an aspect by its own name. */
const SINGLE = SLOT_NAMES.filter((slot) => SLOTS[slot].holds === "one");

/** Slots whose members may also be left out, and act while the network trains: together the aspect "technique". */
const OPTIONAL = SLOT_NAMES.filter((slot) => SLOTS[slot].holds !== "one" && slot !== "start");

/** What can be compared, with the words on the buttons. */
export const ASPECTS = [
  { id: "optimizer", title: "Optimizer", about: "One network for each optimizer." },
  ...SINGLE.map((slot) => ({
    id: slot,
    title: SLOTS[slot].title,
    about: `One optimizer, one network for each choice of ${SLOTS[slot].title.toLowerCase()}.`,
  })),
  {
    id: "technique",
    title: "Technique",
    about: "One optimizer: plain, and with one technique at a time.",
  },
];

/**
 * Members of which a network would hold one at most: those whose ids begin alike, as batch_norm and batch_norm_after.
 * @template {{id: string}} T
 * @param {T[]} members
 * @returns {T[][]}
 */
export function families(members) {
  /** @type {T[][]} */
  const groups = [];
  for (const member of members) {
    const family = groups.find(([first]) => member.id.startsWith(`${first.id}_`));
    if (family) family.push(member);
    else groups.push([member]);
  }
  return groups;
}

/** What each technique on its own changes; a clipping rule stands for all of them. @param {Catalog} catalog @returns {Partial<Recipe>[]} */
function techniques(catalog) {
  return OPTIONAL.flatMap((slot) => {
    const groups = families(membersOf(catalog, slot));
    const several = SLOTS[slot].holds === "many";
    return (several ? groups : groups.slice(0, 1)).map(([{ id }]) => {
      const choice = { id, knobs: {} };
      return { [slot]: several ? [choice] : choice };
    });
  });
}

/** The recipe without any technique that can be left out. @param {Recipe} recipe @returns {Recipe} */
function plain(recipe) {
  const none = OPTIONAL.map((slot) => [slot, SLOTS[slot].holds === "many" ? [] : null]);
  return { ...recipe, ...Object.fromEntries(none) };
}

/** @param {SlotName} slot @param {Recipe} recipe @param {Catalog} catalog @returns {Partial<Recipe>[]} */
function choices(slot, recipe, catalog) {
  const [common] = choicesIn(recipe[slot]);
  return membersOf(catalog, slot).map(({ id }) =>
    id === common.id ? {} : { [slot]: { id, knobs: {} } },
  );
}

/**
 * @param {Compared & {selected?: number|null}} setup as it stands; the selected contestant's optimizer trains all
 * @param {string} aspect id among ASPECTS
 * @param {Catalog} catalog
 * @returns {Compared}
 */
export function compared({ recipe, contestants, selected = null }, aspect, catalog) {
  const most = catalog.limits.contestants?.high ?? Infinity;
  const opening = catalog.training_opening.contestants;
  if (aspect === "optimizer") {
    const entries = opening.map(({ optimizer, knobs }) => ({ optimizer, knobs }));
    return { recipe, contestants: dressedNetworks(entries, catalog) };
  }
  const one = contestants.find((c) => c.key === selected) ??
    contestants[0] ?? { optimizer: opening[0].optimizer, knobs: {} };
  const technique = aspect === "technique";
  const base = technique ? plain(recipe) : recipe;
  const changes = technique
    ? [{}, ...techniques(catalog)]
    : choices(/** @type {SlotName} */ (aspect), recipe, catalog);
  const entries = changes
    .slice(0, most)
    .map((c) => ({ optimizer: one.optimizer, knobs: one.knobs, changes: c }));
  return { recipe: base, contestants: dressedNetworks(entries, catalog) };
}

/** @param {Compared} setup @returns {string|null} the aspect by which the contestants differ, if it is one alone */
export function comparedBy({ recipe, contestants }) {
  const recipes = contestants.map((c) => ({ ...recipe, ...c.changes }));
  const rules = new Set(contestants.map((c) => c.optimizer)).size > 1;
  const slots = RECIPE_NAMES.filter((slot) =>
    recipes.some((r) => !same(r[slot], recipes[0][slot])),
  );
  if (rules) return slots.length === 0 ? "optimizer" : null;
  if (slots.length === 1 && SINGLE.some((s) => s === slots[0])) return slots[0];
  if (slots.length > 0 && slots.every((s) => OPTIONAL.some((o) => o === s))) return "technique";
  return null;
}
