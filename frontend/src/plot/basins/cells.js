// The colour of every cell of a map of basins, as pixels of an image. Pure.
import { DIVERGED, ELSEWHERE, UNKNOWN } from "../../lib/basins-data.js";
import { firstTint } from "../../lib/basins-pits.js";
import { readColour } from "../colour.js";
import { placeOn, rampPixels } from "../network/ramp.js";

/** @typedef {import("../../../types/page.d.ts").BasinMap} BasinMap */
/** @typedef {import("../../lib/basin-theme.js").BasinTheme} BasinTheme */

/** @typedef {import("../../../types/page.d.ts").Basins["pits"]} Pits */

/**
 * How maps are coloured: by the minimum reached, or by the steps needed.
 * @typedef {object} Colouring
 * @property {"minimum"|"steps"} by
 * @property {[number, number]} range of the steps, from the palest to the strongest
 * @property {BasinTheme} theme
 */

/** From one line of the hatching, or one dot, to the next, as a share of the map's width. */
const HATCH = 1 / 32;

/** Shades of the ramp. */
const SHADES = 256;

/** @param {string} text @returns {number} a little-endian pixel */
function pixel(text) {
  const [r, g, b] = readColour(text);
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

/** @param {BasinTheme} theme @param {number} minima how many there are @param {number} tint of a pit */
export const pitTint = ({ tints }, minima, tint) => tints[firstTint(minima) + tint];

/**
 * A colour for each value that `minimum` can have, from UNKNOWN (which shows nothing) on.
 * @param {BasinTheme} theme @param {number} minima @param {Pits} pits
 */
function minimumPixels(theme, minima, pits) {
  const tints = theme.tints.map(pixel);
  return Uint32Array.from([
    0,
    pixel(theme.elsewhere),
    pixel(theme.diverged),
    pixel(theme.underWay),
    ...Array.from({ length: minima }, (_, place) => tints[place % tints.length]),
    ...pits.map(({ tint }) => pixel(pitTint(theme, minima, tint))),
  ]);
}

/** A colour for each number of steps. @param {Colouring} colouring @param {number} most */
function stepPixels({ theme, range: [low, high] }, most) {
  const shades = rampPixels(theme.few, theme.many, SHADES);
  const ramp = { log: true, low, high };
  return Uint32Array.from(
    { length: most + 1 },
    (_, steps) => shades[Math.round((SHADES - 1) * (placeOn(ramp, steps) ?? 0))],
  );
}

/**
 * Fills an image, whose first row is the upper one; a map's is the lower one. Cells that are alike share a pixel.
 * @param {Uint32Array} pixels
 * @param {BasinMap} map
 * @param {{columns: number, rows: number, across: number, minima: number, pits: Pits, most: number}} size of the image; across:
 * columns of the map; most: steps of the race
 * @param {Colouring} colouring
 */
export function fillCells(pixels, map, { columns, rows, across, minima, pits, most }, colouring) {
  const kinds = minimumPixels(colouring.theme, minima, pits);
  const shades = colouring.by === "steps" ? stepPixels(colouring, most) : null;
  const [hatch, dot] = [pixel(colouring.theme.hatch), pixel(colouring.theme.dot)];
  const period = Math.max(2, Math.round(columns * HATCH));
  const thick = Math.max(1, Math.round(period / 5));
  const { minimum, steps, stride } = map;
  for (let row = 0; row < rows; row += 1) {
    const first = (rows - 1 - row) * columns;
    let cell = stride * row * across;
    for (let column = 0; column < columns; column += 1, cell += stride) {
      // What steps a pit takes is not known.
      const kind = shades && minimum[cell] >= minima ? ELSEWHERE : minimum[cell];
      let colour = kinds[kind - UNKNOWN];
      if (kind >= 0 && shades) colour = shades[steps[cell]];
      else if (kind === DIVERGED && (column + row) % period < thick) colour = hatch;
      else if (kind === ELSEWHERE && column % period < thick && row % period < thick) colour = dot;
      pixels[first + column] = colour;
    }
  }
}
