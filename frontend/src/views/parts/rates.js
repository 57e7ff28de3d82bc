// How the learning rates are found: the modes of the catalog, what the one in force did, and the one rate of "same".
import { h, write } from "../../lib/dom.js";
import { namesOf } from "../../lib/racing-names.js";
import { numberRow } from "./knob-row.js";
import { segmented } from "./segmented.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../actions/index.js").Actions} Actions */

/**
 * What the mode in force did in this race, in words.
 * @param {State} state
 */
export function ratesSentence({ catalog, rates, race, contestants, surface }) {
  const about = catalog?.rates.find((r) => r.id === rates)?.about ?? "";
  const entry = "id" in surface ? catalog?.surfaces.find((s) => s.id === surface.id) : null;
  const off =
    entry && !entry.tunable
      ? " Tuned rates are off here: the loss of this surface has no lower bound that is known."
      : "";
  const formula =
    "formula" in surface
      ? " Tuned rates are off for a formula: the lowest loss that was found is no proof that there is none lower."
      : "";
  const tunings =
    race?.tracks.flatMap((t) => (t.tuning ? [{ key: t.key, tuning: t.tuning }] : [])) ?? [];
  if (rates !== "tuned" || !race || tunings.length === 0) return about + off + formula;
  const { tuning } = tunings[0];
  const seeds = tuning.seeds > 1 ? `, each on ${tuning.seeds} other draws of the noise` : "";
  const names = namesOf(contestants, catalog);
  const edges = tunings.filter((t) => t.tuning.at_edge).map((t) => names.get(t.key) ?? "");
  const edge =
    edges.length > 0 ? ` The best of ${edges.join(", ")} lies at the edge of the rates tried.` : "";
  return `Each optimizer got the same ${tuning.rates.length} trial runs${seeds}; the rate with the lowest loss at step ${race.steps} is used.${edge}`;
}

/** @param {Store} store @param {Actions} actions */
export function ratesPart(store, actions) {
  const { catalog } = store.get();
  const modes = segmented({
    name: "Learning rates",
    choices: catalog?.rates ?? [],
    onChoose: actions.setRates,
  });
  const words = h("p", { class: "note rates-note" });
  const curves = h(
    "button",
    { type: "button", class: "link-button", onclick: () => actions.setChart("rates") },
    "Show the loss at every rate",
  );
  const knob = catalog?.optimizers[0]?.knobs.find((k) => k.name === "learning_rate");
  const same = numberRow({
    label: "η for all",
    about: "The one learning rate that every contestant gets in this mode.",
    scale: {
      low: knob?.low ?? 1e-6,
      high: knob?.high ?? 100,
      scale: "log",
    },
    onValue: actions.setRate,
  });
  const element = h("div", { class: "rates" }, modes.element, words, curves, same.element);
  return {
    element,
    draw() {
      const state = store.get();
      const { surface } = state;
      const entry =
        "id" in surface ? state.catalog?.surfaces.find((s) => s.id === surface.id) : null;
      modes.set(state.rates);
      modes.disable("tuned", !entry?.tunable);
      write(words, ratesSentence(state));
      same.element.hidden = state.rates !== "same";
      same.set(state.rate);
    },
  };
}
