// Reads the colours of the theme in force out of the style sheet's tokens, for everything drawn on a canvas.
import { SLOT_COUNT } from "./slots.js";

/** @typedef {import("../../types/page.d.ts").StageTheme} StageTheme */

/**
 * @param {Element} root
 * @returns {{stage: StageTheme, chartLine: string, slots: string[]}}
 */
export function readTheme(root) {
  const style = getComputedStyle(root);
  const token = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    stage: {
      low: token("ground-low"),
      high: token("ground-high"),
      line: token("ground-line"),
      casing: token("casing"),
      ink: token("ink"),
      ink2: token("ink-2"),
      accent: token("accent"),
      bad: token("bad"),
      card: token("card"),
      font: token("font"),
      mono: token("mono"),
      // Labels on the picture grow with the page's own type.
      text: Number.parseFloat(token("text")),
    },
    // On a card the grid of a chart is as quiet as the lines between rows.
    chartLine: token("line"),
    slots: Array.from({ length: SLOT_COUNT }, (_, i) => token(`slot-${i}`)),
  };
}

/** What the button offers next: the choices in the order in which it goes through them. */
export const CHOICES = /** @type {const} */ (["system", "light", "dark"]);

/** @param {string} choice @returns {string} the choice after it */
export function nextChoice(choice) {
  const index = /** @type {readonly string[]} */ (CHOICES).indexOf(choice);
  return CHOICES[(index + 1) % CHOICES.length];
}
