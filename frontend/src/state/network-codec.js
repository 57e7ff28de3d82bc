// Recipes and contestants as text in a link, and back.
import { dressedNetworks } from "../lib/training-request.js";
import {
  choicesIn,
  holding,
  membersOf,
  RECIPE_NAMES,
  SLOTS,
  tidied,
} from "../lib/training-slots.js";
import { LinkError, readCall, readNumber, writeCall } from "./codec.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").NetworkContestant} NetworkContestant */
/** @typedef {import("../../types/page.d.ts").Recipe} Recipe */
/** @typedef {import("../lib/training-slots.js").SlotName} SlotName */

const NONE = "none";

/** @param {number[]} hidden @returns {string} "8x24" for eight layers of 24, "0" for none */
function writeHidden(hidden) {
  if (hidden.length === 0) return "0";
  const equal = hidden.every((w) => w === hidden[0]);
  return equal ? `${hidden.length}x${hidden[0]}` : hidden.join(",");
}

/** @param {string} text @param {Catalog} catalog @returns {number[]} */
function readHidden(text, catalog) {
  const deepest = catalog.limits.layers?.high ?? Infinity;
  const widest = catalog.limits.width?.high ?? Infinity;
  const width = (/** @type {string} */ t) =>
    readNumber(t, "the width of a layer", { low: 1, high: widest, whole: true });
  if (text === "0") return [];
  const [depth, each] = text.split("x");
  if (each !== undefined) {
    const count = readNumber(depth, "the number of layers", { low: 1, high: deepest, whole: true });
    return Array.from({ length: count }, () => width(each));
  }
  const widths = text.split(",").map(width);
  if (widths.length > deepest) throw new LinkError(`there are more than ${deepest} hidden layers`);
  return widths;
}

/** @param {Partial<Recipe>} slots @returns {string} "hidden:2x24~activation:tanh~clipping:none" */
export function writeSlots(slots) {
  return RECIPE_NAMES.filter((name) => name in slots)
    .map((name) => {
      if (name === "hidden") return `hidden:${writeHidden(slots.hidden ?? [])}`;
      const choices = choicesIn(/** @type {Recipe[SlotName]} */ (slots[name]));
      return `${name}:${choices.map((c) => writeCall(c.id, c.knobs)).join("+") || NONE}`;
    })
    .join("~");
}

/** @param {string} text @param {Catalog} catalog @returns {Partial<Recipe>} */
export function readSlots(text, catalog) {
  /** @type {Partial<Recipe>} */
  const slots = {};
  for (const part of text.split("~").filter(Boolean)) {
    const cut = part.indexOf(":");
    const [name, value] = [part.slice(0, cut), part.slice(cut + 1)];
    if (name === "hidden") slots.hidden = readHidden(value, catalog);
    else if (Object.hasOwn(SLOTS, name)) {
      const slot = /** @type {SlotName} */ (name);
      Object.assign(slots, { [slot]: readSlot(slot, value, catalog) });
    } else throw new LinkError(`a network has no “${name}”`);
  }
  return slots;
}

/** @param {SlotName} slot @param {string} text @param {Catalog} catalog */
function readSlot(slot, text, catalog) {
  const members = membersOf(catalog, slot);
  const { holds, title } = SLOTS[slot];
  const what = title.toLowerCase();
  const parts = text === NONE ? [] : text.split("+");
  if (parts.length !== 1 && holds === "one") throw new LinkError(`${what} needs one choice`);
  if (parts.length > 1 && holds === "maybe") throw new LinkError(`${what} takes one choice`);
  const choices = parts.map((part) => {
    const { member, knobs } = readCall(part, members, what);
    return tidied({ id: member.id, knobs }, members);
  });
  return holding(slot, choices);
}

/** @param {NetworkContestant[]} list "adam(learning_rate:0.01)@5!~activation:relu;sgd@0" */
export function writeNetworks(list) {
  return list
    .map((c) => {
      const head = `${writeCall(c.optimizer, c.knobs)}@${c.slot}${c.muted ? "!" : ""}`;
      return [head, writeSlots(c.changes)].filter(Boolean).join("~");
    })
    .join(";");
}

/** @param {string} text @param {Catalog} catalog @returns {NetworkContestant[]} */
export function readNetworks(text, catalog) {
  const parts = text.split(";").filter(Boolean);
  const high = catalog.limits.contestants?.high ?? Infinity;
  if (parts.length === 0) throw new LinkError("there is no network to train");
  if (parts.length > high) throw new LinkError(`there are ${parts.length} networks, over ${high}`);
  const entries = parts.map((part) => {
    const cut = part.indexOf("~");
    const head = cut < 0 ? part : part.slice(0, cut);
    const [, call, slot, mute] = /** @type {RegExpExecArray} */ (
      /^(.*?)(?:@(\d+))?(!?)$/.exec(head)
    );
    const { member, knobs } = readCall(call, catalog.optimizers, "optimizer");
    return {
      optimizer: member.id,
      knobs,
      slot: slot ? Number(slot) : null,
      muted: mute === "!",
      changes: cut < 0 ? {} : readSlots(part.slice(cut + 1), catalog),
    };
  });
  return dressedNetworks(entries, catalog);
}
