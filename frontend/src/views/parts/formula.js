// A surface of one's own: a formula in x and y and the window to look at it through.
import { freshId, h, mark, write } from "../../lib/dom.js";
import { typed } from "../../lib/knob-scale.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../actions/index.js").Actions} Actions */

/** What the fields begin with; any other would do. */
const FIRST = { formula: "x^2 + 3*sin(y)", half: 5 };

/**
 * @param {string} text "-5 to 5"
 * @returns {[number, number]|null}
 */
export function readRange(text) {
  const parts = text.split(/\s*(?:to|…|\.\.|;)\s*/).map(typed);
  const [low, high] = parts;
  return parts.length === 2 && low !== null && high !== null && low < high ? [low, high] : null;
}

/** @param {Store} store @param {Actions} actions */
export function formulaPart(store, actions) {
  const [hint, fault] = [freshId("hint"), freshId("fault")];
  const field = (/** @type {string} */ label, /** @type {string} */ value) => {
    const id = freshId("formula");
    const input = h("input", {
      type: "text",
      id,
      class: "field",
      value,
      autocomplete: "off",
      spellcheck: false,
      "aria-describedby": `${hint} ${fault}`,
    });
    return {
      input,
      element: h("p", { class: "field-row" }, h("label", { for: id }, label), input),
    };
  };
  const formula = field("f(x, y) =", FIRST.formula);
  const x = field("x", `${-FIRST.half} to ${FIRST.half}`);
  const y = field("y", `${-FIRST.half} to ${FIRST.half}`);
  const message = h("p", { id: fault, class: "fault", role: "alert" });
  const form = h(
    "form",
    {
      class: "formula",
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const [across, up] = [readRange(x.input.value), readRange(y.input.value)];
        mark(x.input, "aria-invalid", across ? null : "true");
        mark(y.input, "aria-invalid", up ? null : "true");
        write(message, across && up ? "" : "A range reads like “-5 to 5”, the lower end first.");
        if (across && up) actions.writeFormula(formula.input.value.trim(), [across, up]);
      },
    },
    formula.element,
    h("div", { class: "pair" }, x.element, y.element),
    h(
      "p",
      { id: hint, class: "note" },
      "Numbers, x, y, pi, e, + − * / ^, parentheses, and sin cos tan exp log sqrt abs tanh min max.",
    ),
    message,
    h("button", { type: "submit", class: "button" }, "Race on it"),
  );
  const element = h("details", { class: "fold" }, h("summary", {}, "A formula of your own"), form);
  return {
    element,
    draw() {
      const { surface } = store.get();
      if (!("formula" in surface)) return;
      element.open = true;
      if (document.activeElement !== formula.input) formula.input.value = surface.formula;
      if (document.activeElement !== x.input) x.input.value = surface.window[0].join(" to ");
      if (document.activeElement !== y.input) y.input.value = surface.window[1].join(" to ");
    },
  };
}
