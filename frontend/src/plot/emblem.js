// A small picture for each page that a lesson can play on: a path down contour lines, or a network.

/** @typedef {import("../../types/lessons.d.ts").PageName} PageName */

const SPACE = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string|number>} attributes */
function shape(tag, attributes) {
  const element = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Rings of equal loss about a minimum, and a path that swings into it. */
function surface() {
  const rings = [19, 13.5, 8, 3.5].map((rx) =>
    shape("ellipse", { class: "emblem-line", cx: 22, cy: 24, rx, ry: rx * 0.66 }),
  );
  const path = shape("path", { class: "emblem-path", d: "M6 8C10 22 14 32 20 30s5-9 3-6" });
  return [...rings, path, shape("circle", { class: "emblem-dot", cx: 22.6, cy: 24, r: 3 })];
}

/** Three layers of units, all joined. */
function network() {
  const layers = [
    [7, [13, 31]],
    [22, [7, 22, 37]],
    [37, [22]],
  ].map(([x, ys]) => /** @type {number[]} */ (ys).map((y) => ({ x: Number(x), y })));
  const joins = layers
    .slice(1)
    .flatMap((layer, i) =>
      layer.flatMap((to) =>
        layers[i].map((from) =>
          shape("line", { class: "emblem-line", x1: from.x, y1: from.y, x2: to.x, y2: to.y }),
        ),
      ),
    );
  const units = layers
    .flat()
    .map(({ x, y }) => shape("circle", { class: "emblem-unit", cx: x, cy: y, r: 4 }));
  return [...joins, ...units];
}

/** @param {PageName} page @returns {SVGSVGElement} hidden from assistive technology: the name stands beside it */
export function emblem(page) {
  const svg = /** @type {SVGSVGElement} */ (
    shape("svg", { viewBox: "0 0 44 44", class: "emblem", "aria-hidden": "true" })
  );
  svg.append(...(page === "surfaces" ? surface() : network()));
  return svg;
}
