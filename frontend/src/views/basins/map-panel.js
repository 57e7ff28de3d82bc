// One panel of the maps: its head enlarges it, its picture is a field of starts for pointer and arrow keys.
import { h, mark, write } from "../../lib/dom.js";
import { createMultiple } from "../../plot/basins/multiple.js";
import { wear } from "../../plot/glyph.js";

/** @typedef {import("../../../types/page.d.ts").Slot} Slot */
/** @typedef {[number, number]} Point */

/**
 * @typedef {object} PanelHandlers
 * @property {() => void} onEnlarge
 * @property {(point: Point|null) => void} onPoint the pointer is over a start, or over none
 * @property {(dx: number, dy: number) => void} onMove an arrow key, in cells
 * @property {(point: Point|null) => void} onPick null: where the crosshair is
 */

/** Cells that an arrow key goes; with Shift it goes one. */
const STRIDE = 8;

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @param {PanelHandlers} handlers */
export function createMapPanel({ onEnlarge, onPoint, onMove, onPick }) {
  const sign = h("span", { class: "panel-sign", "aria-hidden": "true" });
  const name = h("span", { class: "panel-name" });
  const head = h(
    "button",
    { type: "button", class: "map-head", onclick: onEnlarge },
    sign,
    name,
    h("span", { class: "map-large", "aria-hidden": "true" }, "⤢"),
  );
  const field = h("button", { type: "button", class: "map-field" });
  const host = h("div", { class: "map-picture" });
  const picture = createMultiple(host);
  host.append(field);
  const element = h("div", { class: "map-panel", role: "group" }, head, host);

  /** @param {MouseEvent} event */
  function under(event) {
    const box = field.getBoundingClientRect();
    return picture.pointAt(event.clientX - box.left, event.clientY - box.top);
  }
  field.addEventListener("pointermove", (event) => onPoint(under(event)));
  field.addEventListener("pointerleave", () => onPoint(null));
  // Enter and Space click a button too, at no place: then the crosshair's counts.
  field.addEventListener("click", (event) => onPick(event.detail === 0 ? null : under(event)));
  field.addEventListener("focus", () => field.matches(":focus-visible") && onMove(0, 0));
  field.addEventListener("keydown", (event) => {
    const way = ARROWS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const cells = event.shiftKey ? 1 : STRIDE;
    onMove(way[0] * cells, way[1] * cells);
  });

  return {
    element,
    head,
    picture,
    /** @param {{name: string, slot: Slot, chosen: boolean}} state */
    set(state) {
      wear(sign, state.slot, { width: 26 });
      write(name, state.name);
      if (name.title !== state.name) name.title = state.name;
      mark(element, "aria-label", state.name);
      mark(element, "data-chosen", state.chosen);
      mark(head, "aria-label", `${state.name}: show its map large`);
      mark(
        field,
        "aria-label",
        `Starts on the map of ${state.name}. Arrow keys move the crosshair, with Shift by one start; Enter races from there.`,
      );
    },
  };
}
