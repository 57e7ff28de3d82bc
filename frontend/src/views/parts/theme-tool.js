// The button that goes through the themes: the system's, light, dark.
import { h, icon, write } from "../../lib/dom.js";

/** @typedef {{theme: "system"|"light"|"dark"} & Record<string, any>} Themed */

const CRESCENT = "M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9Z";

/** What the button says for each choice. */
const THEMES = { system: "System", light: "Light", dark: "Dark" };

/**
 * @template {Themed} S
 * @param {import("../../state/store.js").Store<S>} store
 * @param {() => void} press
 */
export function themeTool(store, press) {
  const text = h("span", { class: "tool-text" });
  const element = h(
    "button",
    {
      type: "button",
      class: "button tool tool-theme",
      "data-tip": "Goes through the themes: the system’s, light, dark.",
      onclick: press,
    },
    icon(CRESCENT),
    text,
  );
  function draw() {
    const name = THEMES[store.get().theme];
    write(text, name);
    element.setAttribute("aria-label", `Theme: ${name}`);
  }
  draw();
  return { element, off: store.watch(["theme"], draw) };
}
