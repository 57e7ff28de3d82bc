// The contestants' signs with their names, for a screen on which the standings are out of sight.
import { h } from "../../lib/dom.js";
import { namesOf } from "../../lib/racing-names.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { glyph } from "../../plot/glyph.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */

/** Hidden from assistive technology: the standings say the same. @param {Store} store */
export function legendPart(store) {
  const element = h("p", { class: "legend", "aria-hidden": "true" });
  let before = "";

  function draw() {
    const { contestants, catalog, appearance } = store.get();
    const names = namesOf(contestants, catalog);
    const shown = contestants.filter((c) => !c.muted);
    const now = JSON.stringify([appearance, shown.map((c) => [names.get(c.key), c.slot])]);
    if (now === before) return;
    before = now;
    const colors = readTheme(document.documentElement).slots;
    element.replaceChildren(
      ...shown.map((c) =>
        h(
          "span",
          { class: "legend-entry" },
          glyph(look(c.slot, colors), { width: 28 }),
          names.get(c.key) ?? "",
        ),
      ),
    );
  }
  draw();
  return { element, off: store.watch(["contestants", "appearance"], draw) };
}
