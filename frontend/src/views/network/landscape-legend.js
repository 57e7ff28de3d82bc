// Whose path is which on the landscape: there, no panel bears the contestants' names.
import { h } from "../../lib/dom.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { shownOf } from "../../lib/training-look.js";
import { glyph } from "../../plot/glyph.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */

/** Hidden from assistive technology: the standings say the same. @param {Store} store */
export function landscapeLegend(store) {
  const element = h("p", { class: "legend landscape-legend", "aria-hidden": "true" });
  let before = "";

  function draw() {
    const state = store.get();
    const here = state.scenery?.plane.paths.map((path) => path.contestant);
    const shown = shownOf(state)
      .filter(({ index }) => here?.includes(index) ?? true)
      .map(({ name, slot }) => ({ name, slot }));
    const now = JSON.stringify([state.appearance, shown]);
    if (now === before) return;
    before = now;
    const colors = readTheme(document.documentElement).slots;
    element.replaceChildren(
      ...shown.map(({ name, slot }) =>
        h("span", { class: "legend-entry" }, glyph(look(slot, colors), { width: 28 }), name),
      ),
    );
  }
  draw();
  return { element, off: store.watch(["training", "scenery", "contestants", "appearance"], draw) };
}
