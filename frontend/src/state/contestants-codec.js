// The contestants of a race as text in a link, and back; and what each wears on the page.
import { freshKey } from "../lib/fresh-key.js";
import { chosenSlots, PLAIN, RACING_SLOTS } from "../lib/racing-slots.js";
import { slotFor } from "../lib/slots.js";
import { membersOf, tidied } from "../lib/training-slots.js";
import { LinkError, readCall, writeCall } from "./codec.js";
import { readSlots, writeSlots } from "./network-codec.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").RacerRequest & {muted?: boolean, slot?: number|null}} Entry */

/**
 * @param {Entry[]} entries
 * @param {Catalog} catalog
 * @returns {Contestant[]} with identities and looks
 */
export function dressed(entries, catalog) {
  const order = catalog.optimizers.map((o) => o.id);
  /** @type {Contestant[]} */
  const list = [];
  for (const entry of entries) {
    const { optimizer, knobs = {}, muted = false, slot = null } = entry;
    const { schedule = PLAIN.schedule, clipping = PLAIN.clipping } = entry;
    list.push({
      key: freshKey(),
      optimizer,
      knobs,
      schedule: tidied(schedule, membersOf(catalog, "schedule")),
      clipping: clipping && tidied(clipping, membersOf(catalog, "clipping")),
      muted,
      slot: slot ?? slotFor(optimizer, list, order),
    });
  }
  return list;
}

/** @param {string} text "schedule:cosine~clipping:clipnorm(clip:2)" @param {Catalog} catalog */
function readTechniques(text, catalog) {
  const slots = readSlots(text, catalog);
  const stray = Object.keys(slots).find((name) => !RACING_SLOTS.some((slot) => slot === name));
  if (stray) throw new LinkError(`on a surface no contestant has “${stray}”`);
  return /** @type {Partial<Pick<Contestant, "schedule"|"clipping">>} */ (slots);
}

/** @param {string} text "momentum;adam(beta1:0.8)@2!~clipping:clipnorm;adam@9" @param {Catalog} catalog */
export function readContestants(text, catalog) {
  const high = catalog.limits.contestants?.high ?? Infinity;
  const parts = text.split(";").filter(Boolean);
  if (parts.length === 0) throw new LinkError("the race has no contestants");
  if (parts.length > high)
    throw new LinkError(`the race has ${parts.length} contestants, more than ${high}`);
  return dressed(
    parts.map((part) => {
      const [head, ...techniques] = part.split("~");
      const [, call, slot, mute] = /** @type {RegExpExecArray} */ (
        /^(.*?)(?:@(\d+))?(!?)$/.exec(head)
      );
      const { member, knobs } = readCall(call, catalog.optimizers, "optimizer");
      return {
        optimizer: member.id,
        knobs,
        muted: mute === "!",
        slot: slot ? Number(slot) : null,
        ...readTechniques(techniques.join("~"), catalog),
      };
    }),
    catalog,
  );
}

/** @param {Contestant[]} list */
export function writeContestants(list) {
  return list
    .map((c) => {
      const head = `${writeCall(c.optimizer, c.knobs)}@${c.slot}${c.muted ? "!" : ""}`;
      return [head, writeSlots(chosenSlots(c))].filter(Boolean).join("~");
    })
    .join(";");
}
