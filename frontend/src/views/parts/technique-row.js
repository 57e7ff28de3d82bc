// A technique of a contestant: which member of its folder, or none, and the knobs of the one that is chosen.
import { freshId, h, mark } from "../../lib/dom.js";
import { knobRow } from "./knob-row.js";

/** @typedef {import("../../../types/page.d.ts").Choice} Choice */
/** @typedef {import("../../../types/page.d.ts").TechniqueEntry} TechniqueEntry */

/**
 * @param {object} options
 * @param {string} options.label
 * @param {TechniqueEntry[]} options.members
 * @param {boolean} options.optional whether there may be none
 * @param {(choice: Choice|null, done: boolean) => void} options.onChoice
 */
export function techniqueRow({ label, members, optional, onChoice }) {
  const id = freshId("technique");
  const select = h(
    "select",
    {
      id,
      onchange: () => onChoice(select.value ? { id: select.value, knobs: {} } : null, true),
    },
    optional && h("option", { value: "" }, "off"),
    ...members.map((m) => h("option", { value: m.id, title: m.about }, m.title)),
  );
  const place = h("div");
  /** @type {Choice|null} */
  let chosen = null;
  /** @type {TechniqueEntry|null} */
  let shown = null;
  /** @type {import("./knob-row.js").KnobRow[]} */
  let rows = [];

  /** @param {string} name @param {import("../../../types/page.d.ts").KnobValue} value @param {boolean} done */
  const turn = (name, value, done) =>
    chosen && onChoice({ id: chosen.id, knobs: { ...chosen.knobs, [name]: value } }, done);

  const line = h("div", { class: "technique" }, h("label", { for: id }, label), select);
  return {
    element: h("div", {}, line, place),
    /** @param {Choice|null} choice */
    draw(choice) {
      chosen = choice;
      const member = members.find((m) => m.id === choice?.id) ?? null;
      if (member !== shown) {
        rows = (member?.knobs ?? []).map((knob) =>
          knobRow(knob, (value, done) => turn(knob.name, value, done)),
        );
        place.replaceChildren(...rows.map((row) => row.element));
        shown = member;
      }
      select.value = member?.id ?? "";
      mark(
        line,
        "data-tip",
        member ? `${member.about} ${member.formula}` : "The gradient as it is.",
      );
      member?.knobs.forEach((knob, i) => rows[i].set(choice?.knobs[knob.name] ?? knob.default));
    },
  };
}
