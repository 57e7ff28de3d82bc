// The card of the contestants: who races, with each one's knobs folded under it, and how learning rates are found.
import { h } from "../lib/dom.js";
import { namesOf } from "../lib/racing-names.js";
import { trackOf } from "../lib/reading.js";
import { readTheme } from "../lib/theme.js";
import { adder } from "./parts/adder.js";
import { contestantRow } from "./parts/contestant-row.js";
import { raceRows } from "./parts/race-rows.js";
import { ratesPart } from "./parts/rates.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function contestantsCard(host, store, actions) {
  const { button, list: menu } = adder({
    optimizers: store.get().catalog?.optimizers ?? [],
    tip: "Adds a contestant; the same optimizer may race twice with other knobs.",
    add: actions.addContestant,
  });
  const list = h("ul", { class: "contestants" });
  const empty = h("p", { class: "note" }, "Nobody races. Add a contestant above.");
  const rates = ratesPart(store, actions);
  const rows = raceRows(store, actions);
  host.append(
    h("h2", { class: "card-title" }, "Contestants", button),
    menu,
    list,
    empty,
    h("h3", { class: "card-title" }, "Learning rates"),
    rates.element,
    rows.element,
  );
  /** @type {Map<number, ReturnType<typeof contestantRow>>} */
  let shown = new Map();

  /** Rows keep their elements, so that folds stay open and the focus stays where it is. */
  function draw() {
    const { contestants, catalog, race, rates: mode, present } = store.get();
    if (present) return;
    const names = namesOf(contestants, catalog);
    const colors = readTheme(document.documentElement).slots;
    /** @type {Map<number, ReturnType<typeof contestantRow>>} */
    const next = new Map();
    for (const contestant of contestants) {
      const optimizer = catalog?.optimizers.find((o) => o.id === contestant.optimizer);
      if (optimizer)
        next.set(
          contestant.key,
          shown.get(contestant.key) ?? contestantRow(contestant, optimizer, catalog, actions),
        );
    }
    for (const [key, row] of shown) if (!next.has(key)) row.element.remove();
    [...next.values()].forEach((row, i) => {
      if (list.children[i] !== row.element)
        list.insertBefore(row.element, list.children[i] ?? null);
    });
    shown = next;
    for (const c of contestants)
      shown
        .get(c.key)
        ?.draw(c, names.get(c.key) ?? "", colors, trackOf(race, c.key), mode === "given");
    empty.hidden = contestants.length > 0;
    const high = catalog?.limits.contestants?.high ?? Infinity;
    button.disabled = contestants.length >= high;
    rates.draw();
    rows.draw();
  }
  draw();
  return store.watch(
    [
      "contestants",
      "race",
      "rates",
      "rate",
      "steps",
      "tolerance",
      "surface",
      "appearance",
      "present",
      "noise",
      "seed",
    ],
    draw,
  );
}
