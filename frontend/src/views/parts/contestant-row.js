// One contestant in the list: a button that shows or hides it, its name and rate, and behind a fold all that it uses.
import { h, icon, mark, write } from "../../lib/dom.js";
import { brief } from "../../lib/format.js";
import { chosenSlots, RACING_SLOTS } from "../../lib/racing-slots.js";
import { look } from "../../lib/slots.js";
import { membersOf, SLOTS } from "../../lib/training-slots.js";
import { wear } from "../../plot/glyph.js";
import { knobRow } from "./knob-row.js";
import { techniqueRow } from "./technique-row.js";

/** @typedef {import("../../actions/index.js").Actions} Actions */
/** @typedef {import("../../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../../types/page.d.ts").OptimizerEntry} OptimizerEntry */
/** @typedef {import("../../lib/racing-slots.js").RacingSlot} RacingSlot */

const BIN = "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13";

/** What it uses besides its optimizer and what its name says, short: "exponential, by norm". @param {Contestant} contestant @param {Catalog|null} catalog @param {string} name */
function usedBy(contestant, catalog, name) {
  const titles = Object.entries(chosenSlots(contestant)).map(([slot, choice]) => {
    const members = membersOf(catalog, /** @type {RacingSlot} */ (slot));
    return members.find((m) => m.id === choice?.id)?.title.toLowerCase();
  });
  return titles.filter((title) => title && !name.toLowerCase().includes(title)).join(", ");
}

/**
 * @param {Contestant} first
 * @param {OptimizerEntry} optimizer
 * @param {Catalog|null} catalog
 * @param {Actions} actions
 */
export function contestantRow(first, optimizer, catalog, actions) {
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
  const uses = h("span", { class: "contestant-uses" });
  const techniques = RACING_SLOTS.map((slot) => ({
    slot,
    row: techniqueRow({
      label: SLOTS[slot].title,
      members: membersOf(catalog, slot),
      optional: SLOTS[slot].holds !== "one",
      onChoice: (choice, done) => actions.setTechnique(key, slot, choice, done),
    }),
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
    h("summary", {}, name, uses, rate),
    h(
      "div",
      { class: "contestant-body" },
      h("p", { class: "note" }, `${optimizer.about} ${optimizer.source}.`.replace("..", ".")),
      ...rows.map((r) => r.row.element),
      ...techniques.map((t) => t.row.element),
      remove,
    ),
  );
  const element = h("li", { class: "contestant" }, mute, fold);

  return {
    element,
    /** @param {Contestant} contestant @param {string} title @param {string[]} colors @param {import("../../../types/page.d.ts").Track|null} track @param {boolean} hand */
    draw(contestant, title, colors, track, hand) {
      const own = contestant.knobs.learning_rate;
      const used = hand && own !== undefined ? own : (track?.knobs.learning_rate ?? own);
      const edge = track?.tuning?.at_edge ? " ⇥" : "";
      write(name, title);
      const techniqueNames = usedBy(contestant, catalog, title);
      write(uses, techniqueNames);
      mark(uses, "data-tip", techniqueNames);
      for (const { slot, row } of techniques) row.draw(contestant[slot]);
      write(rate, `η ${typeof used === "number" ? brief(used, 2) : "–"}${edge}`);
      mark(
        rate,
        "data-tip",
        edge
          ? "The best rate lies at the edge of those tried: a better one may lie beyond."
          : "schedule" in chosenSlots(contestant)
            ? "The learning rate that the schedule multiplies."
            : "The learning rate of this race.",
      );
      wear(mute, look(contestant.slot, colors), { width: 28 });
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
