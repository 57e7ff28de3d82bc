// What one contestant does in its own way: the rows of a recipe behind a fold.
import { h, write } from "../../lib/dom.js";
import { recipePart } from "./recipe-part.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */
/** @typedef {import("../../../types/page.d.ts").NetworkContestant} NetworkContestant */

/** A contestant's own recipe, made when it is first opened. @param {Store} store @param {Actions} actions @param {number} key */
export function ownRecipe(store, actions, key) {
  /** @type {ReturnType<typeof recipePart>[]} */
  let parts = [];
  const summary = h("summary", {});
  const element = h("details", { class: "fold own-recipe", ontoggle: open }, summary);
  function open() {
    if (!element.open || parts.length > 0) return;
    parts = /** @type {const} */ (["network", "training"]).map((part) =>
      recipePart(store, actions, part, key),
    );
    element.append(...parts.map((p) => p.element));
    for (const part of parts) part.draw();
  }
  return {
    element,
    /** @param {NetworkContestant} contestant */
    draw({ changes }) {
      const count = Object.keys(changes).length;
      const words = count === 0 ? "as all" : count === 1 ? "one change" : `${count} changes`;
      write(summary, `Its network and training: ${words}`);
      if (element.open) for (const part of parts) part.draw();
    },
  };
}
