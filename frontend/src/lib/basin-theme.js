// Reads the colours of maps of basins out of the tokens: the stage's, a tint for each minimum, greys, a ramp of steps.
import { MOST } from "./basins-words.js";
import { readTheme } from "./theme.js";

/**
 * @typedef {object} BasinColours
 * @property {string[]} tints one for each minimum; further ones begin again, told apart by their numbers
 * @property {string} underWay
 * @property {string} diverged
 * @property {string} elsewhere
 * @property {string} hatch the lines across what diverges
 * @property {string} dot on what rests elsewhere
 * @property {string} few where few steps are needed
 * @property {string} many
 * @property {string[]} slots the contestants' colours
 */

/** @typedef {import("../../types/page.d.ts").StageTheme & BasinColours} BasinTheme */

/** @param {HTMLElement} root @returns {BasinTheme} */
export function readBasinTheme(root) {
  const { stage, slots } = readTheme(root);
  const style = getComputedStyle(root);
  const token = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...stage,
    slots,
    tints: Array.from({ length: MOST }, (_, i) => token(`basin-${i}`)),
    underWay: token("basin-under-way"),
    diverged: token("basin-diverged"),
    elsewhere: token("basin-elsewhere"),
    hatch: token("basin-hatch"),
    dot: token("basin-dot"),
    few: token("steps-few"),
    many: token("steps-many"),
  };
}
