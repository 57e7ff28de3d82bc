// A surface of one's own: a formula in x and y, what it looks like while it is written, and where it goes wrong.
import { atColumn, beforeColumn } from "../../lib/column.js";
import { freshId, h, mark, write } from "../../lib/dom.js";
import { typed } from "../../lib/knob-scale.js";
import { readTheme } from "../../lib/theme.js";
import { measure } from "../../plot/measure.js";
import { drawThumbnail } from "../../plot/thumbnail.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/shape.js").Draft} Draft */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../actions/index.js").Actions} Actions */
/** @typedef {import("../../../types/page.d.ts").Window2} Window2 */

const ENDS = ["lowest x", "highest x", "lowest y", "highest y"];

/**
 * @param {string[]} texts the four numbers as typed: lowest x, highest x, lowest y, highest y
 * @returns {Window2|null} null where they are no window
 */
export function readEnds(texts) {
  const [x0, x1, y0, y1] = texts.map(typed);
  if (x0 === null || x1 === null || y0 === null || y1 === null) return null;
  return x0 < x1 && y0 < y1
    ? [
        [x0, x1],
        [y0, y1],
      ]
    : null;
}

/** What there is to say of a draft. @param {Draft} draft @returns {string} */
export function draftSentence({ text, grid, fault, waiting }) {
  if (fault) return fault.text;
  if (text.trim() === "") return "Write a loss in x and y.";
  return grid ? (grid.minima_note ?? "") : waiting ? "Looking …" : "";
}

/** @param {string} id @param {string} described */
function formulaField(id, described) {
  const input = h("input", {
    type: "text",
    id,
    class: "field",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: false,
    "aria-describedby": described,
  });
  const caret = h("span", { class: "caret" }, "▲");
  const under = h("p", { class: "caret-line", "aria-hidden": "true", hidden: true }, caret);

  /** Puts the mark under the character at the column, wherever the field has scrolled to. @param {number|null} column */
  function point(column) {
    under.hidden = column === null;
    if (column === null) return;
    const { font, paddingLeft, borderLeftWidth } = getComputedStyle(input);
    const before = measure(font, beforeColumn(input.value, column));
    const half = measure(font, atColumn(input.value, column)) / 2;
    const left = Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth);
    caret.style.left = `${left + before + half - input.scrollLeft}px`;
  }
  return { input, under, point };
}

/** @param {() => void} onEdit */
function windowFields(onEdit) {
  const inputs = ENDS.map((name) =>
    h("input", {
      type: "text",
      inputMode: "decimal",
      class: "field",
      autocomplete: "off",
      "aria-label": name,
      oninput: onEdit,
    }),
  );
  const [x0, x1, y0, y1] = inputs;
  const range = (/** @type {string} */ name, /** @type {Node} */ low, /** @type {Node} */ high) =>
    h("p", { class: "range" }, h("span", { "aria-hidden": "true" }, name), low, "to", high);
  const element = h(
    "div",
    { class: "ranges", role: "group", "aria-label": "Window" },
    range("x", x0, x1),
    range("y", y0, y1),
  );
  return {
    element,
    read: () => readEnds(inputs.map((input) => input.value)),
    /** @param {Window2|null|undefined} window */
    show(window) {
      if (!window || inputs.some((input) => input === document.activeElement)) return;
      window.flat().forEach((end, i) => {
        inputs[i].value = String(Number(end.toPrecision(12)));
      });
    },
    /** @param {boolean} wrong */
    blame: (wrong) => inputs.forEach((input) => mark(input, "aria-invalid", wrong ? "true" : null)),
  };
}

/** @param {Store} store @param {Actions} actions */
export function formulaPart(store, actions) {
  const [id, hint, state] = [freshId("formula"), freshId("hint"), freshId("state")];
  const field = formulaField(id, `${state} ${hint}`);
  const window = windowFields(() => edited(true));
  const said = h("p", { id: state, class: "note draft-note", role: "status" });
  const picture = h("canvas", {
    class: "tile-picture draft-picture",
    width: 96,
    height: 96,
    "aria-hidden": "true",
  });
  const choose = h(
    "button",
    { type: "button", class: "link-button", onclick: () => edited(false) },
    "Choose the window for me",
  );
  const form = h(
    "form",
    { class: "formula", onsubmit: submitted },
    h("p", { class: "field-row" }, h("label", { for: id }, "f(x, y) ="), field.input, field.under),
    said,
    h("div", { class: "draft" }, picture, h("div", {}, window.element, choose)),
    h("button", { type: "submit", class: "button" }, "Race on it"),
    h(
      "p",
      { id: hint, class: "note" },
      "Numbers, x, y, pi, e, + − * / ^, parentheses, and sin cos tan exp log sqrt abs tanh min max.",
    ),
  );
  const element = h(
    "details",
    { class: "fold", ontoggle: () => element.open && !store.get().draft.grid && edited(null) },
    h("summary", {}, "A formula of your own"),
    form,
  );
  field.input.addEventListener("input", () => edited(null));
  field.input.addEventListener("scroll", () =>
    field.point(store.get().draft.fault?.column ?? null),
  );

  /** @param {boolean|null} own whether the window is the person's own; null leaves that as it was */
  function edited(own) {
    const keep = own ?? store.get().draft.window !== null;
    const ends = window.read();
    window.blame(keep && !ends);
    if (!keep || ends) actions.draftFormula(field.input.value, keep ? ends : null);
  }

  /** @param {Event} event */
  async function submitted(event) {
    event.preventDefault();
    await actions.acceptFormula();
    const { column } = store.get().draft.fault ?? { column: null };
    if (column === null) return;
    const at = beforeColumn(field.input.value, column).length;
    field.input.focus();
    field.input.setSelectionRange(at, at + 1);
    field.point(column);
  }

  /** @type {unknown} */
  let drawn = null;

  return {
    element,
    draw() {
      const { surface, draft } = store.get();
      if ("formula" in surface) element.open = true;
      if (document.activeElement !== field.input || draft.text === field.input.value.trim())
        field.input.value = draft.text;
      window.show(draft.window ?? draft.grid?.window);
      choose.hidden = draft.window === null;
      mark(field.input, "aria-invalid", draft.fault ? "true" : null);
      said.classList.toggle("fault", draft.fault !== null);
      write(said, draftSentence(draft));
      field.point(draft.fault?.column ?? null);
      this.paint(false);
    },
    /** @param {boolean} again whether the colours have changed */
    paint(again) {
      const { grid } = store.get().draft;
      if (!grid || (grid === drawn && !again) || !element.open) return;
      drawThumbnail(picture, grid, readTheme(document.documentElement).stage);
      drawn = grid;
    },
  };
}
