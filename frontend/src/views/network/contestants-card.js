// The card of the contestants: compare by one thing, who trains, with each one's knobs and own recipe folded under it.
import { h, icon, mark, write } from "../../lib/dom.js";
import { brief } from "../../lib/format.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { networkNames } from "../../lib/training-names.js";
import { wear } from "../../plot/glyph.js";
import { adder } from "../parts/adder.js";
import { knobRow } from "../parts/knob-row.js";
import { comparePart } from "./compare.js";
import { ownRecipe } from "./own-recipe.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */
/** @typedef {import("../../../types/page.d.ts").NetworkContestant} NetworkContestant */
/** @typedef {import("../../../types/page.d.ts").OptimizerEntry} OptimizerEntry */

const BIN = "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13";

/**
 * One contestant: a button that shows or hides it, its name and rate, and all that is its own behind a fold.
 * @param {NetworkContestant} first
 * @param {OptimizerEntry} optimizer
 * @param {Store} store
 * @param {Actions} actions
 */
function networkRow({ key }, optimizer, store, actions) {
  const mute = h("button", {
    type: "button",
    class: "mute",
    onclick: () => actions.toggleMute(key),
  });
  const name = h("span", { class: "contestant-name" });
  const rate = h("span", { class: "chip", "data-tip": "The learning rate it begins with." });
  const rows = optimizer.knobs.map((knob) => ({
    knob,
    row: knobRow(knob, (value, done) => actions.setKnob(key, knob.name, value, done)),
  }));
  const recipe = ownRecipe(store, actions, key);
  const remove = h(
    "button",
    { type: "button", class: "button quiet", onclick: () => actions.removeContestant(key) },
    icon(BIN),
    "Remove",
  );
  const fold = h(
    "details",
    { class: "contestant-fold", ontoggle: () => fold.open && actions.select(key) },
    h("summary", {}, name, rate),
    h(
      "div",
      { class: "contestant-body" },
      h("p", { class: "note" }, `${optimizer.title}. ${optimizer.about}`),
      ...rows.map((r) => r.row.element),
      recipe.element,
      remove,
    ),
  );
  const element = h("li", { class: "contestant" }, mute, fold);
  return {
    element,
    /** @param {NetworkContestant} contestant @param {string} title @param {string[]} colors */
    draw(contestant, title, colors) {
      const { knobs, muted, slot } = contestant;
      const learning = knobs.learning_rate ?? optimizer.knobs[0]?.default;
      write(name, title);
      mark(name, "data-tip", title);
      write(rate, `η ${typeof learning === "number" ? brief(learning, 2) : "–"}`);
      wear(mute, look(slot, colors), { width: 28 });
      mark(mute, "aria-pressed", String(!muted));
      mark(mute, "aria-label", `Show ${title}`);
      mark(mute, "data-tip", muted ? `Shows ${title} again.` : `Hides ${title}; it trains on.`);
      mark(remove, "aria-label", `Remove ${title}`);
      element.classList.toggle("muted", muted);
      for (const { knob, row } of rows)
        row.set(knob.name in knobs ? knobs[knob.name] : knob.default);
      recipe.draw(contestant);
    },
  };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function networksCard(host, store, actions) {
  const { button, list: menu } = adder({
    optimizers: store.get().catalog?.optimizers ?? [],
    tip: "Adds a network; the same optimizer may train several, each in its own way.",
    add: actions.addContestant,
  });
  const compare = comparePart(store, actions);
  const list = h("ul", { class: "contestants" });
  const empty = h("p", { class: "note" }, "Nobody trains. Add a contestant above.");
  host.append(
    h("h2", { class: "card-title" }, "Contestants", button),
    menu,
    list,
    empty,
    h("h3", { class: "card-title" }, "Compare by"),
    compare.element,
  );
  /** @type {Map<number, ReturnType<typeof networkRow>>} */
  let shown = new Map();

  /** Rows keep their elements, so that folds stay open and the focus stays where it is. */
  function draw() {
    const { contestants, recipe, catalog, present } = store.get();
    if (present) return;
    const names = networkNames(contestants, recipe, catalog);
    const colors = readTheme(document.documentElement).slots;
    /** @type {typeof shown} */
    const next = new Map();
    for (const contestant of contestants) {
      const optimizer = catalog?.optimizers.find((o) => o.id === contestant.optimizer);
      if (optimizer)
        next.set(
          contestant.key,
          shown.get(contestant.key) ?? networkRow(contestant, optimizer, store, actions),
        );
    }
    for (const [key, row] of shown) if (!next.has(key)) row.element.remove();
    [...next.values()].forEach((row, i) => {
      if (list.children[i] !== row.element)
        list.insertBefore(row.element, list.children[i] ?? null);
    });
    shown = next;
    for (const c of contestants) shown.get(c.key)?.draw(c, names.get(c.key) ?? "", colors);
    empty.hidden = contestants.length > 0;
    button.disabled = contestants.length >= (catalog?.limits.contestants?.high ?? Infinity);
    compare.draw();
  }
  draw();
  return store.watch(["contestants", "recipe", "appearance", "present"], draw);
}
