// The dialog of what one can take away: a part for each kind of thing, chosen from a row where there are several.
import { h } from "../../lib/dom.js";
import { segmented } from "./segmented.js";

/**
 * A kind of thing to take away. `open` fills the place it is given, each time it comes into sight, and returns what
 * ends that.
 * @typedef {{name: string, title: string, open: (host: HTMLElement) => () => void}} Part
 */

/**
 * Escape closes the dialog and gives the focus back to what opened it, as browsers have it.
 * @param {HTMLElement} place where the dialog is put
 * @param {Part[]} parts at least one
 */
export function takeAway(place, parts) {
  /** @type {() => void} */
  let close = () => {};
  const host = h("div", { class: "take-part" });
  const choice = segmented({
    name: "What to take away",
    choices: parts.map(({ name, title }) => ({ id: name, title })),
    onChoose: show,
  });
  const dialog = h(
    "dialog",
    { class: "take", "aria-label": "Take it away", onclose: () => leave() },
    h(
      "div",
      { class: "take-head" },
      parts.length > 1 ? choice.element : h("h2", {}, parts[0].title),
      h("form", { method: "dialog" }, h("button", { class: "button" }, "Close")),
    ),
    host,
  );
  place.append(dialog);

  function leave() {
    close();
    close = () => {};
    host.replaceChildren();
  }

  /** @param {string} name */
  function show(name) {
    leave();
    choice.set(name);
    const part = parts.find((one) => one.name === name) ?? parts[0];
    close = part.open(host);
  }

  return {
    /** @param {string} name of the part that is shown first */
    open(name) {
      show(name);
      dialog.showModal();
    },
    dispose() {
      leave();
      dialog.remove();
    },
  };
}
