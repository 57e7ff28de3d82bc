// One kind of file to take away: a heading, a word on it, its buttons, and what has become of the last press.
import { freshId, h, write } from "../../lib/dom.js";

/** @typedef {{element: HTMLElement, stop: () => void}} Section `stop`: what still runs is given up */

/** @param {string} title @param {string} about @param {...Node} content */
export function takeSection(title, about, ...content) {
  const id = freshId("take");
  const said = h("p", { class: "note take-said", role: "status" });
  const element = h(
    "section",
    { class: "take-section", "aria-labelledby": id },
    h("h3", { id }, title),
    h("p", { class: "note" }, about),
    ...content,
    said,
  );
  return { element, say: (/** @type {string} */ text) => write(said, text) };
}

/** @param {string} label @param {() => void} press */
export function takeButton(label, press) {
  return h("button", { type: "button", class: "button", onclick: press }, label);
}
