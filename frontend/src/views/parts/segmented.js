// A row of choices of which one holds: radio buttons that look like one control.
import { freshId, h } from "../../lib/dom.js";

/**
 * @param {{name:string, choices:{id:string, title:string, about?:string}[], onChoose:(id:string) => void}} options
 */
export function segmented({ name, choices, onChoose }) {
  const group = freshId("choice");
  /** @type {Map<string, HTMLInputElement>} */
  const inputs = new Map();
  const element = h("div", { class: "segmented", role: "radiogroup", "aria-label": name });
  for (const { id, title, about } of choices) {
    const input = h("input", {
      type: "radio",
      name: group,
      value: id,
      class: "veiled",
      onchange: () => onChoose(id),
    });
    inputs.set(id, input);
    element.append(
      h("label", { class: "segment", "data-tip": about ?? null }, input, h("span", {}, title)),
    );
  }
  return {
    element,
    /** @param {string} id */
    set(id) {
      for (const [key, input] of inputs) input.checked = key === id;
    },
    /** @param {string} id @param {boolean} on whether the choice is there at all */
    offer(id, on) {
      const label = inputs.get(id)?.parentElement;
      if (label) label.hidden = !on;
    },
    /** @param {string} id @param {boolean} off */
    disable(id, off) {
      const input = inputs.get(id);
      if (input) input.disabled = off;
    },
  };
}
