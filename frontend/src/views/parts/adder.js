// The button that adds a contestant, and its list of optimizers.
import { freshId, h } from "../../lib/dom.js";

/**
 * @param {{optimizers: {id: string, title: string, about: string}[], tip: string, add: (optimizer: string) => void}} options
 */
export function adder({ optimizers, tip, add }) {
  const id = freshId("add");
  const list = h("div", { id, class: "menu", role: "group", "aria-label": "Optimizers to add" });
  list.setAttribute("popover", "auto");
  for (const { id: optimizer, title, about } of optimizers) {
    const choose = () => {
      list.hidePopover();
      add(optimizer);
    };
    list.append(
      h(
        "button",
        { type: "button", class: "menu-item", onclick: choose, "data-tip": about },
        title,
      ),
    );
  }
  const button = h(
    "button",
    { type: "button", class: "link-button", popovertarget: id, "data-tip": tip },
    "+ Add",
  );
  list.addEventListener("toggle", () => {
    const at = button.getBoundingClientRect();
    list.style.left = `${Math.max(8, at.right - list.offsetWidth)}px`;
    list.style.top = `${Math.min(at.bottom + 4, innerHeight - list.offsetHeight - 8)}px`;
  });
  return { button, list };
}
