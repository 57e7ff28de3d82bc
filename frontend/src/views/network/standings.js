// The standings of a training: the pictures' alternative in text, one row for each contestant, at the frame on show.
import { h, mark, write } from "../../lib/dom.js";
import { whole } from "../../lib/format.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { throttled } from "../../lib/throttle.js";
import { selectedIndex, shownFrame, shownIndex } from "../../lib/training-reading.js";
import { sortedStandings, trainingStandings } from "../../lib/training-standings.js";
import { wear } from "../../plot/glyph.js";
import { cellsOf, HEADS } from "./standings-cells.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../lib/network-looks.js").SortId} SortId */
/** @typedef {{select: (key: number) => void, setSort: (sort: SortId) => void}} Actions */

/** Readings change at most so often (ms) while the training plays: figures that a person can still read. */
const EVERY = 150;

/** @param {number} key @param {Actions} actions */
function createRow(key, actions) {
  const sign = h("span", { class: "standing-glyph", "aria-hidden": "true" });
  const name = h("button", {
    type: "button",
    class: "standing-name",
    onclick: () => actions.select(key),
  });
  const cells = HEADS.map(() => h("td"));
  const who = h("th", { scope: "row" }, h("span", { class: "standing-who" }, sign, name));
  return { element: h("tr", {}, who, ...cells), sign, name, cells };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function networkStandings(host, store, actions) {
  const at = h("span", { class: "card-aside mono" });
  const heads = HEADS.map(({ id, title, about }) => {
    const button = h("button", { type: "button", class: "head-button", "data-tip": about }, title);
    button.addEventListener("click", () => actions.setSort(id));
    return { id, element: h("th", { scope: "col" }, button) };
  });
  const body = h("tbody");
  host.append(
    h("h2", { class: "card-title" }, "Standings", at),
    h(
      "div",
      {
        class: "standings-scroll",
        tabIndex: 0,
        role: "region",
        "aria-label": "Standings, scrolls sideways",
      },
      h(
        "table",
        { class: "standings network-standings" },
        h("thead", {}, h("tr", {}, h("td"), ...heads.map((head) => head.element))),
        body,
      ),
    ),
  );
  /** @type {Map<number, ReturnType<typeof createRow>>} */
  const rows = new Map();

  function drawRows() {
    const state = store.get();
    const colours = readTheme(document.documentElement).slots;
    const found = trainingStandings(state, shownIndex(state));
    for (const [key, row] of rows) {
      if (found.some((one) => one.key === key)) continue;
      row.element.remove();
      rows.delete(key);
    }
    for (const { key, name, slot } of found) {
      const row = rows.get(key) ?? createRow(key, actions);
      rows.set(key, row);
      write(row.name, name);
      wear(row.sign, look(slot, colours), { width: 22 });
    }
    for (const { id, element } of heads)
      mark(element, "aria-sort", state.sort === id ? sortName(id) : null);
    drawColumns();
    drawNumbers();
  }

  /** Accuracies belong to classes: where values are fitted their columns are away. */
  function drawColumns() {
    const fitted = store.get().training?.data.task === "regression";
    heads.forEach(({ id, element }, j) => {
      const away = fitted && id.endsWith("accuracy");
      element.hidden = away;
      for (const row of rows.values()) row.cells[j].hidden = away;
    });
  }

  function drawNumbers() {
    const state = store.get();
    const frame = shownFrame(state);
    const chosen = selectedIndex(state);
    write(at, frame ? `step ${whole(frame.step)}` : "");
    sortedStandings(trainingStandings(state, shownIndex(state)), state.sort).forEach((row, i) => {
      const shown = rows.get(row.key);
      if (!shown) return;
      cellsOf(row).forEach((text, j) => write(shown.cells[j], text));
      shown.element.classList.toggle("diverged", row.lost !== null);
      shown.element.classList.toggle("chosen", row.index === chosen);
      mark(shown.name, "aria-pressed", String(row.index === chosen));
      if (body.children[i] !== shown.element)
        body.insertBefore(shown.element, body.children[i] ?? null);
    });
  }

  const often = throttled(drawNumbers, EVERY);
  const rowsOften = throttled(drawRows, EVERY);
  drawRows();
  const offs = [
    store.watch(["training"], rowsOften.call),
    store.watch(["contestants", "sort", "appearance"], drawRows),
    store.watch(["frame"], often.call),
    store.watch(["playing"], often.now),
    store.watch(["selected"], drawNumbers),
    often.cancel,
    rowsOften.cancel,
  ];
  return () => offs.forEach((off) => off());
}

/** @param {SortId} id */
const sortName = (id) => (id.endsWith("accuracy") ? "descending" : "ascending");
