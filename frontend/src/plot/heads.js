// The shapes at the heads of the paths, one per contestant, all of about the same weight to the eye. Pure geometry.

/**
 * Corners of each shape on a circle of radius 1, as [angle in turns from the top, radius].
 * @type {Record<string, [number, number][]>}
 */
const corners = {
  square: polygon(4, 0.125, 1.18),
  triangle: polygon(3, 0, 1.28),
  diamond: polygon(4, 0, 1.28),
  pentagon: polygon(5, 0, 1.16),
  hexagon: polygon(6, 0, 1.12),
  star: star(5, 1.42, 0.62),
  cross: cross(),
  wedge: polygon(3, 0.5, 1.28),
  octagon: polygon(8, 1 / 16, 1.08),
  spark: star(4, 1.45, 0.55),
};

/** Every name that `traceHead` knows, in the order in which further contestants may take them. */
export const headNames = ["circle", ...Object.keys(corners)];

/** @param {number} sides @param {number} turn @param {number} radius @returns {[number, number][]} */
function polygon(sides, turn, radius) {
  return Array.from({ length: sides }, (_, i) => [turn + i / sides, radius]);
}

/** @param {number} points @param {number} outer @param {number} inner @returns {[number, number][]} */
function star(points, outer, inner) {
  return Array.from({ length: points * 2 }, (_, i) => [i / points / 2, i % 2 ? inner : outer]);
}

/** An upright cross of arms 0.8 wide. @returns {[number, number][]} */
function cross() {
  const tip = Math.hypot(1.25, 0.42);
  const lean = Math.atan2(0.42, 1.25) / 2 / Math.PI;
  const inner = Math.hypot(0.42, 0.42);
  return [0, 0.25, 0.5, 0.75].flatMap(
    (turn) =>
      /** @type {[number, number][]} */ ([
        [turn - lean, tip],
        [turn + lean, tip],
        [turn + 0.125, inner],
      ]),
  );
}

/**
 * The outline as points, for canvas and SVG alike.
 * @param {string} name @param {number} x @param {number} y @param {number} radius
 * @returns {[number, number][] | null} null for a circle
 */
export function headOutline(name, x, y, radius) {
  const shape = corners[name];
  if (!shape) return null;
  return shape.map(([turn, r]) => {
    const angle = turn * 2 * Math.PI;
    return [x + Math.sin(angle) * r * radius, y - Math.cos(angle) * r * radius];
  });
}

/**
 * Begins the shape's outline on the context; the caller fills or strokes it. An unknown name is a circle.
 * @param {CanvasRenderingContext2D} context @param {string} name @param {number} x @param {number} y @param {number} radius
 */
export function traceHead(context, name, x, y, radius) {
  context.beginPath();
  const outline = headOutline(name, x, y, radius);
  if (!outline) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [px, py] of outline) context.lineTo(px, py);
  context.closePath();
}
