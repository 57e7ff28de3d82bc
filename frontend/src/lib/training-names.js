// What contestants are called: by that in which they differ, so that a legend says no more than it must.
import { brief } from "./format.js";
import { choicesIn, membersOf, SLOT_NAMES, SLOTS, same } from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Choice} Choice */
/** @typedef {import("../../types/page.d.ts").Knob} Knob */
/** @typedef {import("../../types/page.d.ts").KnobValue} KnobValue */
/** @typedef {import("../../types/page.d.ts").NetworkContestant} NetworkContestant */
/** @typedef {import("../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("./training-slots.js").SlotName} SlotName */

/** @param {number[]} hidden @returns {string} "8 × 24", or each width where they differ */
export function hiddenName(hidden) {
  if (hidden.length === 0) return "no hidden layer";
  if (hidden.every((w) => w === hidden[0])) return `${hidden.length} × ${hidden[0]}`;
  return hidden.join("–");
}

/** "β 0.9", "no bias correction". @param {string} title @param {KnobValue|undefined} value */
function knobName(title, value) {
  if (typeof value === "boolean") return value ? title : `no ${title}`;
  return `${title} ${typeof value === "number" ? brief(value) : "none"}`;
}

/**
 * The knobs in which members of the same id differ, as "rate 0.3"; of an initialisation those too that are not the usual ones.
 * @param {Choice} choice
 * @param {Choice[]} others of all contestants, in the same place
 * @param {{id: string, knobs: Knob[]}[]} members
 * @param {boolean} [telling] whether a knob away from its default is named in any case
 */
export function knobNames(choice, others, members, telling = false) {
  const knobs = members.find((m) => m.id === choice.id)?.knobs ?? [];
  const value = (/** @type {Choice} */ c, /** @type {Knob} */ k) =>
    k.name in c.knobs ? c.knobs[k.name] : k.default;
  return knobs
    .filter(
      (k) =>
        (telling && value(choice, k) !== k.default) ||
        others.some((o) => o.id === choice.id && value(o, k) !== value(choice, k)),
    )
    .map((k) => knobName(k.symbol || k.name.replaceAll("_", " "), value(choice, k)));
}

/**
 * @param {SlotName} slot
 * @param {Recipe} recipe
 * @param {Recipe[]} recipes of all
 * @param {Catalog|null} catalog
 * @returns {string[]} nothing where nobody differs, or where this one goes without
 */
function slotNames(slot, recipe, recipes, catalog) {
  if (recipes.every((r) => same(r[slot], recipe[slot]))) return [];
  const members = membersOf(catalog, slot);
  const all = recipes.flatMap((r) => choicesIn(r[slot]));
  return choicesIn(recipe[slot]).map((choice) => {
    const own = members.find((m) => m.id === choice.id)?.title ?? choice.id;
    const title = SLOTS[slot].said ? `${SLOTS[slot].title} ${own.toLowerCase()}` : own;
    return [title, ...knobNames(choice, all, members, slot === "initializer")].join(" ");
  });
}

/** Names that stand twice get a number. @param {string[]} names */
export function numbered(names) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name} ${count}` : name;
  });
}

/**
 * @param {NetworkContestant[]} contestants
 * @param {Recipe} common
 * @param {Catalog|null} catalog
 * @returns {Map<number, string>} by key
 */
export function networkNames(contestants, common, catalog) {
  const recipes = contestants.map((c) => ({ ...common, ...c.changes }));
  const optimizers = contestants.map((c) => ({ id: c.optimizer, knobs: c.knobs }));
  const rules = catalog?.optimizers ?? [];
  const several = new Set(contestants.map((c) => c.optimizer)).size > 1;
  const techniques = SLOT_NAMES.some(
    (slot) => SLOTS[slot].holds !== "one" && recipes.some((r) => !same(r[slot], recipes[0][slot])),
  );
  const names = contestants.map((contestant, i) => {
    const title = rules.find((o) => o.id === contestant.optimizer)?.title ?? contestant.optimizer;
    const sizes = recipes.some((r) => !same(r.hidden, recipes[i].hidden))
      ? [hiddenName(recipes[i].hidden)]
      : [];
    const slots = SLOT_NAMES.flatMap((slot) => slotNames(slot, recipes[i], recipes, catalog));
    const said = [...(several ? [title] : []), ...sizes, ...slots];
    const plain = techniques && !several ? "Plain" : title;
    const knobs = knobNames(optimizers[i], optimizers, rules);
    return [...(said.length > 0 ? said : [plain]), ...knobs].join(" · ");
  });
  const final = numbered(names);
  return new Map(contestants.map((c, i) => [c.key, final[i]]));
}

/**
 * In the order in which they stand, and the place of the one whose layers are shown.
 * @param {{contestants: NetworkContestant[], recipe: Recipe, selected: number|null, catalog: Catalog|null}} state
 */
export function learnerNames({ contestants, recipe, selected, catalog }) {
  const names = [...networkNames(contestants, recipe, catalog).values()];
  return {
    names,
    chosen: Math.max(
      0,
      contestants.findIndex(({ key }) => key === selected),
    ),
  };
}
