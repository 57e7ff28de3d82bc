// The card of the common recipe: the network that all share, and how it is trained.
import { h, write } from "../../lib/dom.js";
import { numberRow } from "../parts/knob-row.js";
import { recipePart } from "./recipe-part.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */

/** @param {Store} store @param {Actions} actions */
function numbers(store, actions) {
  const limits = store.get().catalog?.limits ?? {};
  /** @param {"steps"|"batch_size"|"seeds"} name @param {string} label @param {string} about @param {{low: number, high: number, scale: "linear"|"log"}} scale */
  const row = (name, label, about, scale) => ({
    name,
    row: numberRow({
      label,
      about,
      scale,
      whole: true,
      format: String,
      onValue: (value, done) => actions.setNumber(name, value, done),
    }),
  });
  return [
    row("steps", "Steps", "How many mini-batches each network learns from.", {
      low: 10,
      high: limits.training_steps?.high ?? 20000,
      scale: "log",
    }),
    row("batch_size", "Batch size", "How many points one step learns from; all share the draws.", {
      low: 1,
      high: limits.batch_size?.high ?? 256,
      scale: "log",
    }),
    row("seeds", "Seeds", "How often all is trained with other weights, points and batches.", {
      low: 1,
      high: limits.seeds?.high ?? 10,
      scale: "linear",
    }),
  ];
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function recipeCard(host, store, actions) {
  const network = recipePart(store, actions, "network", null);
  const training = recipePart(store, actions, "training", null);
  const rows = numbers(store, actions);
  const seed = h("span", { class: "mono" });
  host.append(
    h("h2", { class: "card-title" }, "Network", h("span", { class: "card-aside" }, "for all")),
    network.element,
    h("h3", { class: "card-title" }, "Training", h("span", { class: "card-aside" }, "for all")),
    h("div", { class: "knob-columns" }, rows[0].row.element, rows[1].row.element),
    training.element,
    rows[2].row.element,
    h(
      "p",
      { class: "knob-line" },
      h("span", {}, "Random draws, seed ", seed),
      h(
        "button",
        {
          type: "button",
          class: "link-button",
          onclick: actions.newSeed,
          "data-tip":
            "Trains with other weights, points and mini-batches; all contestants get the same.",
        },
        "Draw anew",
      ),
    ),
  );

  function draw() {
    const state = store.get();
    if (state.present) return;
    network.draw();
    training.draw();
    for (const { name, row } of rows) row.set(state[name]);
    write(seed, String(state.seed));
  }
  draw();
  return store.watch(["recipe", "steps", "batch_size", "seeds", "seed", "present"], draw);
}
