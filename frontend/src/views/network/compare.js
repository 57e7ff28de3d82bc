// Compare by: one click sets up contestants that differ in one thing alone.
import { h, mark } from "../../lib/dom.js";
import { ASPECTS, comparedBy } from "../../lib/training-comparisons.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */

/**
 * @param {import("../../state/store.js").Store<NetworkState>} store
 * @param {import("../../actions/network/index.js").NetworkActions} actions
 */
export function comparePart(store, actions) {
  const buttons = ASPECTS.map(({ id, title, about }) =>
    h(
      "button",
      {
        type: "button",
        class: "button small",
        "data-tip": about,
        onclick: () => actions.compareBy(id),
      },
      title,
    ),
  );
  return {
    element: h("div", { class: "compare", role: "group", "aria-label": "Compare by" }, ...buttons),
    draw() {
      const now = comparedBy(store.get());
      ASPECTS.forEach(({ id }, i) => mark(buttons[i], "aria-pressed", String(id === now)));
    },
  };
}
