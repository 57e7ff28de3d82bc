// The card of the contestants: who races, with each one's knobs folded under it, and how learning rates are found.
import { h, icon, mark, write } from "../lib/dom.js";
import { brief } from "../lib/format.js";
import { namesOf, trackOf } from "../lib/reading.js";
import { look } from "../lib/slots.js";
import { readTheme } from "../lib/theme.js";
import { glyph } from "../plot/glyph.js";
import { adder } from "./parts/adder.js";
import { knobRow } from "./parts/knob-row.js";
import { raceRows } from "./parts/race-rows.js";
import { ratesPart } from "./parts/rates.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").OptimizerEntry} OptimizerEntry */

const BIN = "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13";

/**
 * One contestant: a button that shows or hides it, its name and rate, and its knobs behind a fold.
 * @param {Contestant} first
 * @param {OptimizerEntry} optimizer
 * @param {Actions} actions
 */
function contestantRow(first, optimizer, actions) {
  const { key } = first;
  const mute = h("button", {
    type: "button",
    class: "mute",
    onclick: () => actions.toggleMute(key),
  });
  const name = h("span", { class: "contestant-name" });
  const rate = h("span", { class: "chip" });
  const rows = optimizer.knobs.map((knob) => ({
    knob,
    row: knobRow(knob, (value, done) => actions.setKnob(key, knob.name, value, done)),
  }));
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
      h("p", { class: "note" }, `${optimizer.about} ${optimizer.source}.`.replace("..", ".")),
      ...rows.map((r) => r.row.element),
      remove,
    ),
  );
  const element = h("li", { class: "contestant" }, mute, fold);

  return {
    element,
    /** @param {Contestant} contestant @param {string} title @param {string[]} colors @param {import("../../types/page.d.ts").Track|null} track @param {boolean} hand */
    draw(contestant, title, colors, track, hand) {
      const own = contestant.knobs.learning_rate;
      const used = hand && own !== undefined ? own : (track?.knobs.learning_rate ?? own);
      const edge = track?.tuning?.at_edge ? " ⇥" : "";
      write(name, title);
      write(rate, `η ${typeof used === "number" ? brief(used, 2) : "–"}${edge}`);
      mark(
        rate,
        "data-tip",
        edge
          ? "The best rate lies at the edge of those tried: a better one may lie beyond."
          : "The learning rate of this race.",
      );
      mute.replaceChildren(glyph(look(contestant.slot, colors), { width: 28 }));
      mark(mute, "aria-pressed", String(!contestant.muted));
      mark(mute, "aria-label", `Show ${title}`);
      mark(
        mute,
        "data-tip",
        contestant.muted ? `Shows ${title} again.` : `Hides ${title}; it runs on.`,
      );
      mark(remove, "aria-label", `Remove ${title}`);
      element.classList.toggle("muted", contestant.muted);
      for (const { knob, row } of rows) {
        row.set(
          knob.name === "learning_rate"
            ? (used ?? knob.default)
            : knob.name in contestant.knobs
              ? contestant.knobs[knob.name]
              : (track?.knobs[knob.name] ?? knob.default),
        );
      }
    },
  };
}

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
          shown.get(contestant.key) ?? contestantRow(contestant, optimizer, actions),
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
