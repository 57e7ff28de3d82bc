// Reads the colours of the theme in force out of the style sheet's tokens, for everything drawn on a canvas.
import { SLOT_COUNT } from "./slots.js";

/** @typedef {import("../../types/page.d.ts").StageTheme} StageTheme */
/** @typedef {{stage: StageTheme, chartLine: string, slots: string[]}} Theme */

/** The theme that was read, and of what. @type {{of: string, theme: Theme}|null} */
let known = null;

/**
 * The same object until it is another: asking the style sheet makes the browser work out every style that has changed.
 * @param {HTMLElement} root
 * @returns {Theme}
 */
export function readTheme(root) {
  const of = [root.dataset.theme, root.dataset.present, innerWidth].join(" ");
  if (known?.of !== of) known = { of, theme: readTokens(root) };
  return known.theme;
}

/** @param {HTMLElement} root @returns {Theme} */
function readTokens(root) {
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
