// The choice of the knob that goes along an axis of the heat map, which is the axis's name, too.
import { freshId, h } from "../../lib/dom.js";
import { knobLabel } from "../parts/knob-row.js";

/** @typedef {import("../../../types/page.d.ts").Knob} Knob */

/** @param {string} name @param {() => void} onChoose */
export function knobSelect(name, onChoose) {
  const id = freshId("axis");
  const select = h("select", { id, class: "field heat-select", onchange: onChoose });
  return {
    select,
    element: h("div", { class: "heat-axis" }, h("label", { for: id }, name), select),
    /** @param {Knob[]} knobs @param {string} chosen */
    set(knobs, chosen) {
      const names = knobs.map((knob) => knob.name).join();
      if (select.dataset.names !== names) {
        select.dataset.names = names;
        select.replaceChildren(
          ...knobs.map((knob) => h("option", { value: knob.name }, knobLabel(knob))),
        );
      }
      select.value = chosen;
    },
  };
}
