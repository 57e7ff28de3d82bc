// The standings: the same contestants in the same places, with rank, loss, and when each came within the tolerance.
// It is the picture's alternative in text.

import { divergenceSentence } from "../lib/divergence.js";
import { h, mark, write } from "../lib/dom.js";
import { loss, NOTHING, power, whole } from "../lib/format.js";
import { namesOf } from "../lib/racing-names.js";
import { selectedOf, shownStep, trackOf } from "../lib/reading.js";
import { look } from "../lib/slots.js";
import { sorted, standings } from "../lib/standings.js";
import { readTheme } from "../lib/theme.js";
import { throttled } from "../lib/throttle.js";
import { wear } from "../plot/glyph.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */
/** @typedef {import("../lib/standings.js").Standing} Standing */

/** Readings change at most so often (ms) while the race plays: figures that a person can still read. */
const EVERY = 100;

/** @param {Standing} row @returns {[string, string, string]} rank, loss, arrived */
export function cells(row) {
  if (row.divergedAt !== null) return [NOTHING, "diverged", `at ${whole(row.divergedAt)}`];
  return [
    row.rank === null ? NOTHING : String(row.rank),
    loss(row.loss),
    row.reachedAt === null ? NOTHING : whole(row.reachedAt),
  ];
}

/** @param {number} key @param {Actions} actions */
function standingRow(key, actions) {
  const sign = h("span", { class: "standing-glyph", "aria-hidden": "true" });
  const name = h("button", {
    type: "button",
    class: "standing-name",
    "data-tip": "Shows this contestant’s step from inside.",
    onclick: () => actions.select(key),
  });
  const values = [h("td"), h("td"), h("td")];
  const element = h(
    "tr",
    {},
    h("th", { scope: "row" }, h("span", { class: "standing-who" }, sign, name)),
    ...values,
  );
  return { element, sign, name, values };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function standingsCard(host, store, actions) {
  const at = h("span", { class: "card-aside mono" });
  const loss = h("button", {
    type: "button",
    class: "head-button",
    "data-tip": "The loss at this step, above the best known loss where that is not zero.",
    onclick: () => actions.setSort("loss"),
  });
  const reached = h("button", {
    type: "button",
    class: "head-button",
    onclick: () => actions.setSort("reached"),
  });
  const heads = {
    rank: h(
      "th",
      { scope: "col" },
      h(
        "button",
        { type: "button", class: "head-button", onclick: () => actions.setSort("rank") },
        "rank",
      ),
    ),
    loss: h("th", { scope: "col" }, loss),
    reached: h("th", { scope: "col" }, reached),
  };
  const body = h("tbody");
  const words = h("ul", { class: "divergences" });
  host.append(
    h("h2", { class: "card-title" }, "Standings", at),
    h(
      "table",
      { class: "standings" },
      h("thead", {}, h("tr", {}, h("td"), heads.rank, heads.loss, heads.reached)),
      body,
    ),
    words,
  );
  /** @type {Map<number, ReturnType<typeof standingRow>>} */
  const rows = new Map();

  function drawList() {
    const { contestants, catalog, race, tolerance, sort } = store.get();
    const names = namesOf(contestants, catalog);
    const colors = readTheme(document.documentElement).slots;
    const chosen = selectedOf(store.get());
    for (const [key, row] of rows) {
      if (contestants.some((c) => c.key === key)) continue;
      row.element.remove();
      rows.delete(key);
    }
    for (const c of contestants) {
      const row = rows.get(c.key) ?? standingRow(c.key, actions);
      rows.set(c.key, row);
      write(row.name, names.get(c.key) ?? "");
      wear(row.sign, look(c.slot, colors), { width: 22 });
      row.element.classList.toggle("muted", c.muted);
      row.element.classList.toggle("chosen", c === chosen);
      mark(row.name, "aria-pressed", String(c === chosen));
    }
    const known = race === null || race.surface.best_loss !== null;
    const sought = race?.surface.minima_note ?? null;
    write(loss, race?.surface.best_loss ? (sought ? "above found" : "above best") : "loss");
    write(reached, `to ${power(tolerance)}`);
    mark(
      reached,
      "data-tip",
      known
        ? `The first step from which the loss stays within the tolerance of the ${sought ? "lowest loss found" : "best known loss"}.`
        : "No lowest loss is known here, so nobody can be said to arrive.",
    );
    mark(reached, "aria-label", `to ${power(tolerance)}, step of arrival`);
    for (const [key, head] of Object.entries(heads))
      mark(head, "aria-sort", sort === key ? "ascending" : null);
    drawNumbers();
  }

  function drawNumbers() {
    const state = store.get();
    const { race, contestants } = state;
    const step = shownStep(state);
    write(at, `step ${whole(step)}`);
    const muted = new Set(contestants.filter((c) => c.muted).map((c) => c.key));
    const found = race ? standings(race, step, muted) : [];
    const order = contestants.map(
      (c) =>
        found.find((r) => r.key === c.key) ?? {
          key: c.key,
          rank: null,
          loss: Number.NaN,
          reachedAt: null,
          divergedAt: null,
        },
    );
    sorted(order, state.sort).forEach((standing, i) => {
      const row = rows.get(standing.key);
      if (!row) return;
      cells(standing).forEach((text, j) => write(row.values[j], text));
      row.element.classList.toggle("diverged", standing.divergedAt !== null);
      if (body.children[i] !== row.element)
        body.insertBefore(row.element, body.children[i] ?? null);
    });
    drawWords(found.filter((r) => r.divergedAt !== null && !muted.has(r.key)));
  }

  /** @param {Standing[]} lost */
  function drawWords(lost) {
    const { race, contestants, catalog } = store.get();
    const names = namesOf(contestants, catalog);
    const texts = lost.flatMap((r) => {
      const track = trackOf(race, r.key);
      return track && names.has(r.key) ? [`${names.get(r.key)}: ${divergenceSentence(track)}`] : [];
    });
    while (words.children.length > texts.length) words.lastElementChild?.remove();
    texts.forEach((text, i) => {
      if (!words.children[i]) words.append(h("li"));
      write(words.children[i], text);
    });
  }

  const often = throttled(drawNumbers, EVERY);
  drawList();
  const offs = [
    store.watch(["contestants", "race", "tolerance", "sort", "appearance", "selected"], drawList),
    store.watch(["step", "dragging"], often.call),
    store.watch(["playing"], often.now),
    often.cancel,
  ];
  return () => offs.forEach((off) => off());
}
