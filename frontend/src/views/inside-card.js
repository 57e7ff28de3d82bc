// Inside the step: the selected contestant's formulas with the numbers of this step, and what the step does in words.

import { divergenceSentence } from "../lib/divergence.js";
import { h, write } from "../lib/dom.js";
import { inside } from "../lib/inside.js";
import { namesOf } from "../lib/racing-names.js";
import { chosenSlots } from "../lib/racing-slots.js";
import { selectedOf, shownStep, trackOf } from "../lib/reading.js";
import { throttled } from "../lib/throttle.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../../types/page.d.ts").OptimizerEntry} OptimizerEntry */

const EVERY = 100;

/**
 * The fixed part for one optimizer: its formulas and readings, with places for the numbers.
 * @param {OptimizerEntry} optimizer
 */
function sheet(optimizer) {
  const values = optimizer.formulas.map(() => h("span", { class: "formula-value" }));
  const lines = optimizer.formulas.map((f, i) =>
    h("li", {}, h("span", { class: "formula-text" }, f.text), " ", values[i]),
  );
  return { element: h("ol", { class: "formulas" }, ...lines), values };
}

/** @param {HTMLElement} host @param {Store} store */
export function insideCard(host, store) {
  const who = h("span", { class: "card-aside" });
  const place = h("div");
  const readings = h("dl", { class: "readings" });
  const rate = [h("dd", { class: "mono" }), h("dd", { class: "mono" })];
  const rates = h(
    "dl",
    {
      class: "rates-table",
      "data-tip":
        "The step divided by the slope: the learning rate that each coordinate really got.",
    },
    h("dt", {}, "Effective rate along x"),
    rate[0],
    h("dt", {}, "along y"),
    rate[1],
  );
  const now = h("dd", { class: "mono" });
  const schedule = h(
    "dl",
    { class: "readings rate-now", "data-tip": "What the schedule has made of the learning rate." },
    h("dt", {}, "η  rate of this step"),
    now,
  );
  const clipped = h("p", { class: "clipped" });
  const sentence = h("p", { class: "sentence" });
  const says = h("p", { class: "note" });
  host.tabIndex = 0;
  host.append(
    h("h2", { class: "card-title" }, "Inside the step", who),
    clipped,
    schedule,
    place,
    readings,
    rates,
    sentence,
    says,
  );

  /** @type {OptimizerEntry|null} */
  let shown = null;
  /** @type {ReturnType<typeof sheet>|null} */
  let formulas = null;

  function drawNumbers() {
    const state = store.get();
    const chosen = selectedOf(state);
    const track = chosen ? trackOf(state.race, chosen.key) : null;
    const optimizer = state.catalog?.optimizers.find((o) => o.id === chosen?.optimizer) ?? null;
    if (!track || !optimizer || !state.race || !formulas) return;
    const step = shownStep(state);
    const found = inside(track, optimizer, step, state.race.rows);
    formulas.values.forEach((node, i) => write(node, found.lines[i]?.value ?? ""));
    const values = readings.querySelectorAll("dd");
    found.readings.forEach((r, i) => values[i] && write(values[i], r.value));
    rate.forEach((node, i) => write(node, found.rates?.[i] ?? "–"));
    write(now, found.rate);
    write(clipped, found.clipped);
    schedule.hidden = chosen === null || !("schedule" in chosenSlots(chosen));
    clipped.hidden = track.clipping === null;
    const lost = track.divergedAt !== null && step >= track.divergedAt;
    write(sentence, lost ? divergenceSentence(track) : found.sentence);
    sentence.classList.toggle("bad", lost);
  }

  function draw() {
    const state = store.get();
    const chosen = selectedOf(state);
    const optimizer = state.catalog?.optimizers.find((o) => o.id === chosen?.optimizer) ?? null;
    write(who, chosen ? (namesOf(state.contestants, state.catalog).get(chosen.key) ?? "") : "");
    if (optimizer !== shown) {
      shown = optimizer;
      formulas = optimizer ? sheet(optimizer) : null;
      place.replaceChildren(...(formulas ? [formulas.element] : []));
      const named = new Set(optimizer?.formulas.map((f) => f.shows));
      const others = optimizer?.readings.filter((r) => !named.has(r.name)) ?? [];
      readings.replaceChildren(
        ...others.flatMap((r) => [
          h("dt", { "data-tip": r.about }, `${r.symbol}  ${r.title}`),
          h("dd", { class: "mono" }),
        ]),
      );
      write(says, optimizer?.says ?? "");
    }
    rates.hidden = optimizer === null || optimizer.readings.some((r) => r.kind === "rate");
    drawNumbers();
  }

  const often = throttled(drawNumbers, EVERY);
  draw();
  const offs = [
    store.watch(["selected", "contestants", "race"], draw),
    store.watch(["step", "dragging"], often.call),
    store.watch(["playing"], often.now),
    often.cancel,
  ];
  return () => offs.forEach((off) => off());
}
