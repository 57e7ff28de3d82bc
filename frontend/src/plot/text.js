// Small labels on the picture: a halo in the ground's own end keeps them legible, and none covers another.

/** @typedef {{x: number, y: number, width: number, height: number}} Box  x, y the upper left corner, CSS pixels */

/**
 * A font for a canvas or a chart, in proportion to the page's base text.
 * @param {{text?: number}} theme
 * @param {number} pixels at a base text of 14
 */
export function textSize(theme, pixels) {
  return (pixels * (theme.text ?? 14)) / 14;
}

/**
 * @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y @param {string} colour
 * @param {string} halo
 */
export function haloText(context, text, x, y, colour, halo) {
  context.setLineDash([]);
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** @param {Box} a @param {Box} b */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * A place for a label near an anchor: the wanted direction first, then the others round the clock, then further out;
 * the first that lies within the area and clear of what is taken.
 * @param {{x: number, y: number}} anchor
 * @param {number} angle wanted direction in radians, clockwise from the right
 * @param {{width: number, height: number}} size of the label
 * @param {Box} area
 * @param {readonly Box[]} taken
 * @returns {Box}
 */
export function placeLabel(anchor, angle, size, area, taken) {
  /** @type {Box | null} */
  let fallback = null;
  for (const distance of [7, 14, 24, 38, 56]) {
    for (const turn of [0, 1, -1, 2, -2, 3, -3, 4]) {
      const a = angle + (turn * Math.PI) / 4;
      const x = anchor.x + Math.cos(a) * (distance + size.width / 2) - size.width / 2;
      const y = anchor.y + Math.sin(a) * (distance + size.height / 2) - size.height / 2;
      const box = { x, y, ...size };
      const within = holds(area, box);
      if (within && !taken.some((other) => overlap(box, other))) return box;
      if (within && !fallback) fallback = box;
    }
  }
  return fallback ?? { x: anchor.x + 8, y: anchor.y - size.height / 2, ...size };
}

/** @param {Box} area @param {Box} box */
function holds(area, box) {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}
