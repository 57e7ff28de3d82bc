// Reads the colours of the pictures of networks out of the tokens: the stage's, and the tints and inks of data.
import { readTheme } from "./theme.js";

/** @typedef {import("../../types/page.d.ts").StageTheme} StageTheme */

/** How many classes have a tint of their own; further ones begin again, told apart by their markers. */
export const TINTS = 6;

/**
 * @typedef {object} DataColours
 * @property {string[]} tints one for each class
 * @property {string} none where a network is wholly unsure
 * @property {string} meet around the line where classes meet
 * @property {string} core the line itself
 * @property {string} point a point that is trained on
 * @property {string} held a point held out for validation
 * @property {string} spare a point without a label
 * @property {string} grid lines behind a curve, between rows
 * @property {string[]} slots the contestants' colours
 * @property {string} ground what hollow markers and empty places are filled with
 */

/** @typedef {StageTheme & DataColours} PictureTheme */

/** @param {HTMLElement} root @returns {PictureTheme} */
export function readPictureTheme(root) {
  const { stage, chartLine, slots } = readTheme(root);
  const style = getComputedStyle(root);
  const token = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...stage,
    tints: Array.from({ length: TINTS }, (_, i) => token(`class-${i}`)),
    none: token("class-none"),
    meet: token("meet"),
    core: token("meet-core"),
    point: token("point"),
    held: token("point-held"),
    spare: token("point-spare"),
    grid: chartLine,
    slots,
    ground: stage.card,
  };
}
