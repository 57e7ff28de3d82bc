// The knobs of a technique that is chosen in a slot.
import { h, write } from "../../lib/dom.js";
import { brief } from "../../lib/format.js";
import { knobRow } from "../parts/knob-row.js";

/** @typedef {import("../../../types/page.d.ts").Choice} Choice */
/** @typedef {import("../../../types/page.d.ts").TechniqueEntry} TechniqueEntry */

/** @param {Choice} choice @param {TechniqueEntry} member @returns {string} its knobs with their values, short */
function knobsInShort({ knobs }, member) {
  return member.knobs
    .map((k) => {
      const value = k.name in knobs ? knobs[k.name] : k.default;
      return `${k.symbol || k.name.replaceAll("_", " ")} ${typeof value === "number" ? brief(value) : value}`;
    })
    .join(", ");
}

/**
 * The knobs of the member that is chosen: one alone is in sight, several are behind a fold.
 * @param {(choice: Choice, done: boolean) => void} onChoice
 */
export function slotKnobs(onChoice) {
  const summary = h("summary", {});
  const fold = h("details", { class: "fold" }, summary);
  const element = h("div", { class: "slot-knobs", hidden: true });
  /** @type {{member: TechniqueEntry|null, choice: Choice|null, rows: import("../parts/knob-row.js").KnobRow[]}} */
  let shown = { member: null, choice: null, rows: [] };

  /** @param {TechniqueEntry|null} member */
  function rowsOf(member) {
    return (member?.knobs ?? []).map((knob) =>
      knobRow(knob, (value, done) => {
        const { id, knobs } = shown.choice ?? { id: "", knobs: {} };
        onChoice({ id, knobs: { ...knobs, [knob.name]: value } }, done);
      }),
    );
  }
  return {
    element,
    /** @param {Choice|null} choice @param {TechniqueEntry|null} member */
    draw(choice, member) {
      if (member !== shown.member) {
        const rows = rowsOf(member);
        const elements = rows.map((r) => r.element);
        fold.replaceChildren(summary, ...(rows.length > 1 ? elements : []));
        element.replaceChildren(...(rows.length > 1 ? [fold] : elements));
        shown = { member, choice, rows };
      }
      shown.choice = choice;
      element.hidden = !choice || !member || member.knobs.length === 0;
      if (!choice || !member) return;
      write(summary, knobsInShort(choice, member));
      member.knobs.forEach((k, i) =>
        shown.rows[i].set(k.name in choice.knobs ? choice.knobs[k.name] : k.default),
      );
    },
  };
}
