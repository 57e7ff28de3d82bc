// One panel of the small multiples: a button with a contestant's sign, name and figure above its picture.
import { h, mark, write } from "../../lib/dom.js";
import { wear } from "../../plot/glyph.js";

/** @typedef {import("../../../types/page.d.ts").Slot} Slot */

/**
 * @typedef {object} PanelState
 * @property {string} name
 * @property {Slot} slot
 * @property {string} figure at the frame on show
 * @property {string} note over the picture; empty where nothing has to be said
 * @property {boolean} lost whether the picture is not of this frame
 * @property {boolean} chosen
 */

/** @param {() => void} onChoose */
export function createPanel(onChoose) {
  const sign = h("span", { class: "panel-sign", "aria-hidden": "true" });
  const name = h("span", { class: "panel-name" });
  const figure = h("span", { class: "panel-figure mono" });
  const canvas = h("canvas", { class: "panel-canvas" });
  const note = h("span", { class: "panel-note", hidden: true });
  const element = h(
    "button",
    { type: "button", class: "panel", onclick: onChoose },
    h("span", { class: "panel-head" }, sign, name, figure),
    h("span", { class: "panel-picture" }, canvas, note),
  );
  return {
    element,
    canvas,
    /** @param {PanelState} state */
    set(state) {
      wear(sign, state.slot, { width: 26, head: false });
      if (name.textContent !== state.name) name.title = state.name;
      write(name, state.name);
      write(figure, state.figure);
      write(note, state.note);
      mark(note, "hidden", state.note === "");
      mark(element, "data-lost", state.lost);
      mark(element, "aria-pressed", String(state.chosen));
    },
  };
}
