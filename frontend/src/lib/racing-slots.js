// The slots that a contestant on a surface has besides its optimizer, and what stands in them where nothing is said.
import { SLOT_NAMES, SLOTS } from "./training-slots.js";

/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {"schedule"|"clipping"} RacingSlot */

/** In the order of the page. */
export const RACING_SLOTS = /** @type {RacingSlot[]} */ (
  SLOT_NAMES.filter((name) => SLOTS[name].raced === true)
);

/** What the API takes where a request says nothing. @type {Pick<Contestant, RacingSlot>} */
export const PLAIN = { schedule: { id: "constant", knobs: {} }, clipping: null };

/** What of a contestant is not as it is without a word. @param {Contestant} contestant @returns {Partial<Pick<Contestant, RacingSlot>>} */
export function chosenSlots(contestant) {
  return Object.fromEntries(
    RACING_SLOTS.filter((slot) => contestant[slot]?.id !== PLAIN[slot]?.id).map((slot) => [
      slot,
      contestant[slot],
    ]),
  );
}
