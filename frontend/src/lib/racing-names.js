// What contestants of a race are called: their optimizer, and where several share it that in which they differ.
import { chosenSlots, PLAIN, RACING_SLOTS } from "./racing-slots.js";
import { knobNames, numbered } from "./training-names.js";
import { membersOf, SLOTS } from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */

/** What is said of one that goes without what its likes have. @type {Record<string, string>} */
const WITHOUT = { clipping: "Unclipped", schedule: "Constant" };

/**
 * The schedule and the clipping in which one differs from others of its optimizer.
 * @param {Contestant} contestant @param {Contestant[]} alike @param {Catalog|null} catalog
 */
function slotNames(contestant, alike, catalog) {
  return RACING_SLOTS.flatMap((slot) => {
    const differ = alike.some(
      (c) =>
        JSON.stringify(c[slot] ?? PLAIN[slot]) !== JSON.stringify(alike[0][slot] ?? PLAIN[slot]),
    );
    if (!differ) return [];
    const choice = chosenSlots(contestant)[slot];
    if (!choice) return [WITHOUT[slot]];
    const members = membersOf(catalog, slot);
    const own = members.find((m) => m.id === choice.id)?.title ?? choice.id;
    const title = SLOTS[slot].said ? `Clipped ${own.toLowerCase()}` : own;
    const others = alike.flatMap((c) => chosenSlots(c)[slot] ?? []);
    return [[title, ...knobNames(choice, others, members)].join(" ")];
  });
}

/** "β 0.9" stays on one line. @param {string} knob */
const unbroken = (knob) => knob.replace(/^(\S) /, "$1\u00a0");

/**
 * The rate stands beside every name already; those who differ in nothing else are told apart by a number.
 * @param {Contestant[]} contestants
 * @param {Catalog|null} catalog
 * @returns {Map<number, string>} by key
 */
export function namesOf(contestants, catalog) {
  const rules = (catalog?.optimizers ?? []).map((o) => ({
    ...o,
    knobs: o.knobs.filter((knob) => knob.name !== "learning_rate"),
  }));
  const several = new Set(contestants.map((c) => c.optimizer)).size > 1;
  const names = contestants.map((contestant) => {
    const title = rules.find((o) => o.id === contestant.optimizer)?.title ?? contestant.optimizer;
    const alike = contestants.filter((c) => c.optimizer === contestant.optimizer);
    if (alike.length < 2) return title;
    const slots = slotNames(contestant, alike, catalog);
    const knobs = knobNames(
      { id: contestant.optimizer, knobs: contestant.knobs },
      alike.map((c) => ({ id: c.optimizer, knobs: c.knobs })),
      rules,
    );
    const head = several || slots.length === 0 ? [title] : [];
    return [...head, ...slots, ...knobs.map(unbroken)].join(" · ");
  });
  const final = numbered(names);
  return new Map(contestants.map((c, i) => [c.key, final[i]]));
}

/**
 * In the order in which they stand, and the place of the one that is opened up.
 * @param {{contestants: Contestant[], selected: number|null, catalog: Catalog|null}} state
 */
export function racerNames({ contestants, selected, catalog }) {
  return { names: [...namesOf(contestants, catalog).values()], chosen: selected ?? 0 };
}
