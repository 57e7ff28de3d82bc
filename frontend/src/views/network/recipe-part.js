// The rows of a recipe: layers × width and one choice for each slot, of the common recipe or of one contestant's own.
import { freshId, h, mark } from "../../lib/dom.js";
import { families } from "../../lib/training-comparisons.js";
import { choicesIn, holding, membersOf, SLOTS } from "../../lib/training-slots.js";
import { hiddenPart } from "./hidden-part.js";
import { slotKnobs } from "./slot-knobs.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */
/** @typedef {import("../../../types/page.d.ts").Choice} Choice */
/** @typedef {import("../../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("../../../types/page.d.ts").TechniqueEntry} TechniqueEntry */
/** @typedef {import("../../lib/training-slots.js").SlotName} SlotName */
/** @typedef {{element: HTMLElement, draw: (recipe: Recipe, changes: Partial<Recipe>) => void}} RecipeRow */

/** What going without is called, where “off” would say too little. @type {Partial<Record<SlotName, string>>} */
const WITHOUT = { start: "scratch" };

/**
 * One row: a choice among members of a slot, or none of them.
 * @param {{slot: SlotName, members: TechniqueEntry[], label: string, state: () => Recipe, key: number|null, actions: Actions}} options
 * @returns {RecipeRow}
 */
function slotRow({ slot, members, label, state, key, actions }) {
  const id = freshId("slot");
  const optional = SLOTS[slot].holds !== "one";
  const mine = (/** @type {Choice} */ c) => members.some((m) => m.id === c.id);

  /** The slot with this row's part of it replaced. @param {Choice|null} choice @param {boolean} done */
  function put(choice, done) {
    const others = choicesIn(state()[slot]).filter((c) => !mine(c));
    const choices = choice === null ? others : [...others, choice];
    actions.setSlot(key, slot, /** @type {any} */ (holding(slot, choices)), done);
  }

  const alone = members.length === 1;
  const select = h(
    "select",
    {
      id,
      class: "slot-choice",
      onchange: () => put(select.value === "" ? null : { id: select.value, knobs: {} }, true),
    },
    optional && h("option", { value: "" }, WITHOUT[slot] ?? "off"),
    ...members.map((m) => h("option", { value: m.id, title: m.about }, alone ? "on" : m.title)),
  );
  const share = h(
    "button",
    {
      type: "button",
      class: "link-button slot-share",
      "aria-label": `${label}: as all`,
      onclick: () => key !== null && actions.shareSlot(key, slot),
    },
    "as all",
  );
  const knobs = slotKnobs(put);
  const line = h(
    "div",
    { class: "slot-line" },
    h("label", { for: id, class: "knob-name" }, label),
    share,
    select,
  );
  return {
    element: h("div", { class: "slot-row" }, line, knobs.element),
    draw(recipe, changes) {
      const choice = choicesIn(recipe[slot]).find(mine) ?? null;
      const member = members.find((m) => m.id === choice?.id) ?? null;
      select.value = choice?.id ?? "";
      share.hidden = key === null || !(slot in changes);
      mark(line, "data-tip", (member ?? members[0]).about);
      knobs.draw(choice, member);
    },
  };
}

/**
 * All rows of one half of a recipe.
 * @param {Store} store
 * @param {Actions} actions
 * @param {"network"|"training"} part
 * @param {number|null} key whose recipe; null is the common one
 */
export function recipePart(store, actions, part, key) {
  const { catalog } = store.get();
  const changesOf = () => store.get().contestants.find((c) => c.key === key)?.changes ?? {};
  const state = () => ({ ...store.get().recipe, ...changesOf() });
  /** @type {RecipeRow[]} */
  const rows = part === "network" ? [hiddenPart(store, actions, key)] : [];
  for (const slot of /** @type {SlotName[]} */ (Object.keys(SLOTS))) {
    const members = membersOf(catalog, slot);
    if (SLOTS[slot].part !== part || members.length === 0) continue;
    const groups = SLOTS[slot].holds === "many" ? families(members) : [members];
    for (const group of groups) {
      const own = SLOTS[slot].holds === "many" || group.length === 1;
      const label = own ? group[0].title : SLOTS[slot].title;
      rows.push(slotRow({ slot, members: group, label, state, key, actions }));
    }
  }
  return {
    element: h("div", { class: "recipe" }, ...rows.map((r) => r.element)),
    draw() {
      for (const row of rows) row.draw(state(), changesOf());
    },
  };
}
