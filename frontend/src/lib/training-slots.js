// The slots of a recipe: which folder of the catalog fills each, and with how many members. In the order of the page.

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Choice} Choice */
/** @typedef {import("../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("../../types/page.d.ts").TechniqueEntry} TechniqueEntry */
/** @typedef {Exclude<keyof Recipe, "hidden">} SlotName */
/** @typedef {{folder: string, holds: "one"|"maybe"|"many", title: string, part: "network"|"training", raced?: boolean, said?: boolean}} SlotKind  raced: it acts on surfaces too; said: a member's title alone would not tell what it is */

/** @type {Record<SlotName, SlotKind>} */
export const SLOTS = {
  activation: { folder: "activations", holds: "one", title: "Activation", part: "network" },
  initializer: { folder: "initializers", holds: "one", title: "Initialisation", part: "network" },
  layers: { folder: "layers", holds: "many", title: "In each layer", part: "network" },
  schedule: {
    folder: "schedules",
    holds: "one",
    title: "Schedule",
    part: "training",
    raced: true,
  },
  clipping: {
    folder: "clipping",
    holds: "maybe",
    title: "Clipping",
    part: "training",
    raced: true,
    said: true,
  },
  penalties: { folder: "penalties", holds: "many", title: "Penalty", part: "training" },
  constraint: { folder: "constraints", holds: "maybe", title: "Constraint", part: "training" },
  start: { folder: "starts", holds: "maybe", title: "Start", part: "training" },
};

export const SLOT_NAMES = /** @type {SlotName[]} */ (Object.keys(SLOTS));

/** The names of a recipe's slots, layers × width first. */
export const RECIPE_NAMES = /** @type {(keyof Recipe)[]} */ (["hidden", ...SLOT_NAMES]);

/** @param {Catalog|null} catalog @param {SlotName} slot @returns {TechniqueEntry[]} */
export function membersOf(catalog, slot) {
  return catalog?.techniques[SLOTS[slot].folder] ?? [];
}

/** What a slot holds, as a list, however many it may hold. @param {Recipe[SlotName]} value @returns {Choice[]} */
export function choicesIn(value) {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The list put back as the slot holds it. @param {SlotName} slot @param {Choice[]} choices @returns {Choice|Choice[]|null} */
export function holding(slot, choices) {
  return SLOTS[slot].holds === "many" ? choices : (choices[0] ?? null);
}

/**
 * The choice with no more knobs than differ from their defaults, so that equal choices look equal.
 * @param {{id: string, knobs?: import("../../types/page.d.ts").Knobs}} choice
 * @param {{id: string, knobs: import("../../types/page.d.ts").Knob[]}[]} members
 * @returns {Choice}
 */
export function tidied({ id, knobs = {} }, members) {
  const known = members.find((m) => m.id === id)?.knobs ?? [];
  const usual = new Map(known.map((k) => [k.name, k.default]));
  return {
    id,
    knobs: Object.fromEntries(Object.entries(knobs).filter(([k, v]) => usual.get(k) !== v)),
  };
}

/** @param {unknown} a @param {unknown} b whether two values of a slot are the same */
export function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
