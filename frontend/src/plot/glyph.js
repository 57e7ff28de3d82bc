// A contestant's sign for legends and tables: a sample of its line with its head, as an SVG element.

import { headOutline } from "./heads.js";

/** @typedef {import('./types.js').Slot} Slot */

const svg = "http://www.w3.org/2000/svg";

/**
 * @param {Slot} slot
 * @param {{width?: number, head?: boolean}} [options]  width in CSS pixels; head: false leaves the line alone
 * @returns {SVGSVGElement} hidden from assistive technology: the name stands beside it
 */
export function glyph(slot, { width = 34, head = true } = {}) {
  const height = 14;
  const middle = height / 2;
  const element = document.createElementNS(svg, "svg");
  set(element, {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "aria-hidden": "true",
    focusable: "false",
    class: "glyph",
  });
  const line = document.createElementNS(svg, "line");
  const end = head ? width - 7 : width - 1;
  set(line, {
    x1: 1,
    y1: middle,
    x2: end,
    y2: middle,
    stroke: slot.color,
    "stroke-width": slot.width,
  });
  if (slot.dash.length) line.setAttribute("stroke-dasharray", slot.dash.join(" "));
  element.append(line);
  if (head) element.append(headElement(slot, end, middle));
  return element;
}

/** What stands in a place. @type {WeakMap<Element, Slot>} */
const worn = new WeakMap();

/**
 * A contestant's sign in a place of its own; one that stands there already costs no layout.
 * @param {Element} place @param {Slot} slot @param {{width?: number, head?: boolean}} [options]
 */
export function wear(place, slot, options) {
  if (worn.get(place) === slot) return;
  worn.set(place, slot);
  place.replaceChildren(glyph(slot, options));
}

/** @param {Slot} slot @param {number} x @param {number} y @returns {SVGElement} */
function headElement(slot, x, y) {
  const outline = headOutline(slot.head, x, y, 4.6);
  const shape = document.createElementNS(svg, outline ? "polygon" : "circle");
  if (outline)
    set(shape, {
      points: outline.map(([px, py]) => `${px.toFixed(2)},${py.toFixed(2)}`).join(" "),
    });
  else set(shape, { cx: x, cy: y, r: 4.6 });
  set(shape, { fill: slot.color });
  return shape;
}

/** @param {Element} element @param {Record<string, string | number>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
