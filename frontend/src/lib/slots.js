// The looks that contestants wear: which slot each one takes, and the dash, head and width that go with it.
// Colours stand in styles/tokens.css (--slot-0, --slot-1 …), once for each theme.

/** @typedef {import("../../types/page.d.ts").Slot} Slot */

/** Dash (px on, px off …), head and width (px) by slot; the first seven are the optimizers of the chapter. */
const LOOKS = [
  { dash: [], head: "wedge", width: 1.5 },
  { dash: [], head: "circle", width: 2.6 },
  { dash: [12, 5], head: "square", width: 2.6 },
  { dash: [2, 3.5], head: "triangle", width: 2.6 },
  { dash: [10, 4, 2.5, 4], head: "diamond", width: 2.6 },
  { dash: [6, 3.5], head: "pentagon", width: 2.6 },
  { dash: [10, 3.5, 2.5, 3.5, 2.5, 3.5], head: "hexagon", width: 2.6 },
  { dash: [16, 4], head: "star", width: 2.4 },
  { dash: [4, 4], head: "octagon", width: 2.4 },
  { dash: [14, 4, 4, 4], head: "spark", width: 2.4 },
  { dash: [1.5, 5], head: "diamond", width: 2.6 },
  { dash: [8, 3, 8, 6], head: "pentagon", width: 2.2 },
  { dash: [3, 3, 10, 3], head: "hexagon", width: 2.2 },
  { dash: [20, 5, 2.5, 5], head: "circle", width: 2.2 },
];

export const SLOT_COUNT = LOOKS.length;

/**
 * The slot for a new contestant: its optimizer's place in the catalog when nobody else wears that, else the next
 * free one after the catalog's own places, else any free one, else (more contestants than looks) its own place again.
 * @param {string} optimizer
 * @param {{slot:number}[]} others contestants that already have a slot
 * @param {string[]} order optimizer ids in the order of the catalog
 * @returns {number}
 */
export function slotFor(optimizer, others, order) {
  const taken = new Set(others.map((c) => c.slot));
  const own = Math.max(0, order.indexOf(optimizer)) % SLOT_COUNT;
  if (!taken.has(own)) return own;
  for (let i = 0; i < SLOT_COUNT; i += 1) {
    const slot = (order.length + i) % SLOT_COUNT;
    if (!taken.has(slot)) return slot;
  }
  return own;
}

/** Looks that were asked for: the same one is the same object, by which the stage knows a path that only grew. @type {Map<string, Slot>} */
const made = new Map();

/**
 * @param {number} slot
 * @param {string[]} colors one for each slot, from the theme in force
 * @returns {Slot}
 */
export function look(slot, colors) {
  const index = slot % SLOT_COUNT;
  const name = `${index} ${colors[index]}`;
  const known = made.get(name) ?? { color: colors[index], ...LOOKS[index] };
  made.set(name, known);
  return known;
}
