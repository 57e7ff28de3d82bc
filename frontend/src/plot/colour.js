// The little colour arithmetic that the pictures need: read #rrggbb, mix, write. Pure.

/** @typedef {[number, number, number]} Rgb 0 to 255 each */

/**
 * @param {string} text #rgb, #rrggbb or rgb(r, g, b)
 * @returns {Rgb}
 */
export function readColour(text) {
  const hex = text.trim().replace("#", "");
  if (/^[0-9a-f]{3}$/i.test(hex)) return readColour(`#${[...hex].map((c) => c + c).join("")}`);
  if (/^[0-9a-f]{6,8}$/i.test(hex)) {
    const n = Number.parseInt(hex.slice(0, 6), 16);
    return [n >> 16, (n >> 8) & 255, n & 255];
  }
  const numbers = text.match(/[\d.]+/g)?.map(Number);
  if (text.startsWith("rgb") && numbers && numbers.length >= 3)
    return [numbers[0], numbers[1], numbers[2]];
  throw new Error(`The colour "${text}" is not #rgb, #rrggbb or rgb(r, g, b).`);
}

/** @param {Rgb} a @param {Rgb} b @param {number} t 0 gives a, 1 gives b @returns {Rgb} */
export function mix(a, b, t) {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** @param {Rgb} colour @param {number} [alpha] @returns {string} */
export function css([r, g, b], alpha = 1) {
  return `rgba(${Math.round(r)}, ${Math.round(g)}, ${Math.round(b)}, ${alpha})`;
}
