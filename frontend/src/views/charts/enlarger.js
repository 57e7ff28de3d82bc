// Shows what stands in a card in a large dialog, and puts it back: the same picture, with more room.
import { h, icon, write } from "../../lib/dom.js";

/** Four corners, pulled apart. */
const CORNERS = "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5";

/**
 * @param {HTMLElement} place where the dialog is put
 * @param {HTMLElement} body what is shown, at home in a card
 * @param {() => void} moved after it has got another size
 */
export function enlarger(place, body, moved) {
  const title = h("h2", {});
  const room = h("div", { class: "large-room" });
  const dialog = h(
    "dialog",
    { class: "large", "aria-label": "The chart, larger", onclose: back },
    h(
      "div",
      { class: "take-head" },
      title,
      h("form", { method: "dialog" }, h("button", { class: "button" }, "Close")),
    ),
    room,
  );
  const button = h(
    "button",
    {
      type: "button",
      class: "button quiet chart-enlarge",
      "aria-label": "Show the chart larger",
      onclick: open,
    },
    icon(CORNERS),
  );
  const home = h("div", { hidden: true });
  place.append(dialog);

  function open() {
    body.before(home);
    room.append(body);
    dialog.showModal();
    moved();
  }

  function back() {
    home.replaceWith(body);
    moved();
  }

  return {
    button,
    /** @param {string} text */
    title: (text) => write(title, text),
    dispose: () => dialog.remove(),
  };
}
