// The sign of a class for a key: its marker on its tint, as an SVG element.
import { headOutline } from "../heads.js";
import { shapeOf } from "./markers.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */

const svg = "http://www.w3.org/2000/svg";
const SIZE = 16;

/** @param {string} name @param {Record<string, string|number>} attributes */
function part(name, attributes) {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * @param {{label: number|null, ink: string, ground: string, tint?: string, small?: boolean}} look
 *   label: the class, null for a point of none
 */
export function markerSign({ label, ink, ground, tint, small = false }) {
  const element = part("svg", {
    width: SIZE,
    height: SIZE,
    viewBox: `0 0 ${SIZE} ${SIZE}`,
    "aria-hidden": "true",
    class: "marker-sign",
  });
  if (tint) element.append(part("rect", { width: SIZE, height: SIZE, rx: 3, fill: tint }));
  const { head, filled } = label === null ? { head: "circle", filled: true } : shapeOf(label);
  const radius = small ? 1.8 : filled ? 4 : 3.6;
  const outline = headOutline(head, SIZE / 2, SIZE / 2, radius);
  const shape = outline
    ? part("polygon", {
        points: outline.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" "),
      })
    : part("circle", { cx: SIZE / 2, cy: SIZE / 2, r: radius });
  shape.setAttribute("fill", filled ? ink : ground);
  if (!filled) {
    shape.setAttribute("stroke", ink);
    shape.setAttribute("stroke-width", "1.6");
  }
  element.append(shape);
  return element;
}
