// A list to choose one from, where there are too many for a row of buttons.
import { h } from "../../lib/dom.js";

/**
 * @param {string} name
 * @param {readonly {id: string, title: string, about: string}[]} choices
 * @param {(id: string) => void} onChoose
 */
export function createChoice(name, choices, onChoose) {
  const select = h(
    "select",
    { class: "field choice", "aria-label": name, onchange: () => onChoose(select.value) },
    ...choices.map(({ id, title }) => h("option", { value: id }, title)),
  );
  return {
    element: select,
    /** @param {string} id */
    set(id) {
      select.value = id;
      select.setAttribute("data-tip", choices.find((one) => one.id === id)?.about ?? "");
    },
  };
}
