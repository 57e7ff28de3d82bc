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
  const [hint, fault, refusal] = [freshId("hint"), freshId("fault"), freshId("refusal")];
  /** @param {string} label @param {string} value @param {string} wrong the id of what is said when it is */
  const field = (label, value, wrong) => {
    const id = freshId("formula");
    const input = h("input", {
      type: "text",
      id,
      class: "field",
      value,
      autocomplete: "off",
      spellcheck: false,
      "aria-describedby": `${hint} ${wrong}`,
    });
    return {
      input,
      element: h("p", { class: "field-row" }, h("label", { for: id }, label), input),
    };
  };
  const formula = field("f(x, y) =", FIRST.formula, refusal);
  const x = field("x", `${-FIRST.half} to ${FIRST.half}`, fault);
  const y = field("y", `${-FIRST.half} to ${FIRST.half}`, fault);
  const why = h("p", { id: refusal, class: "fault" });
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
    why,
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
      const { surface, refused } = store.get();
      const failed = "formula" in surface && refused?.formula === surface.formula;
      mark(formula.input, "aria-invalid", failed ? "true" : null);
      write(why, failed ? refused.text : "");
      if (!("formula" in surface)) return;
      element.open = true;
      if (document.activeElement !== formula.input) formula.input.value = surface.formula;
      if (document.activeElement !== x.input) x.input.value = surface.window[0].join(" to ");
      if (document.activeElement !== y.input) y.input.value = surface.window[1].join(" to ");
    },
  };
}
