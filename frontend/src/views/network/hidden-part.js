// How deep and how wide a network is: two sliders side by side; layers of different widths are kept until one is moved.
import { h, write } from "../../lib/dom.js";
import { hiddenName } from "../../lib/training-names.js";
import { numberRow } from "../parts/knob-row.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */

/** The width with which a first hidden layer begins. */
const USUAL = 24;

/**
 * @param {Store} store
 * @param {Actions} actions
 * @param {number|null} key whose network; null is what all share
 * @returns {import("./recipe-part.js").RecipeRow}
 */
export function hiddenPart(store, actions, key) {
  const limits = store.get().catalog?.limits ?? {};
  /** @type {number[]} */
  let hidden = [];
  const put = (/** @type {number[]} */ next, /** @type {boolean} */ done) =>
    actions.setSlot(key, "hidden", next, done);
  const filled = (/** @type {number} */ depth, /** @type {number} */ width) =>
    Array.from({ length: depth }, () => width);
  const depth = numberRow({
    label: "Layers",
    about: "How many hidden layers lie between the inputs and the output.",
    whole: true,
    scale: { low: 0, high: limits.layers?.high ?? 30, scale: "linear" },
    format: String,
    onValue: (value, done) => put(filled(value, hidden[0] ?? USUAL), done),
  });
  const width = numberRow({
    label: "Width",
    about: "How many units each hidden layer has.",
    whole: true,
    scale: { low: 1, high: limits.width?.high ?? 256, scale: "log" },
    format: String,
    onValue: (value, done) => put(filled(hidden.length, value), done),
  });
  const mixed = h("p", { class: "note", hidden: true });
  const share = h(
    "button",
    {
      type: "button",
      class: "link-button slot-share",
      "aria-label": "Layers and width: as all",
      onclick: () => key !== null && actions.shareSlot(key, "hidden"),
    },
    "as all",
  );
  return {
    element: h(
      "div",
      { class: "slot-row" },
      h("div", { class: "knob-columns" }, depth.element, width.element),
      mixed,
      share,
    ),
    draw(recipe, changes) {
      hidden = recipe.hidden;
      depth.set(hidden.length);
      width.set(hidden[0] ?? USUAL);
      mixed.hidden = hidden.every((w) => w === hidden[0]);
      write(mixed, `Widths: ${hiddenName(hidden)}. Moving a slider makes them equal.`);
      share.hidden = key === null || !("hidden" in changes);
    },
  };
}
