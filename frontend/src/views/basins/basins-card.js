// The shares of starts: for each contestant how many reach which minimum. The maps' alternative in text.
import {
  columnsOf,
  minimumWords,
  restEntries,
  shareCells,
  spokenBasins,
  TUNED,
  unknownWords,
} from "../../lib/basins-words.js";
import { h, mark, write } from "../../lib/dom.js";
import { whole } from "../../lib/format.js";
import { namesOf } from "../../lib/racing-names.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { wear } from "../../plot/glyph.js";
import { swatch } from "./basins-key.js";
import { basinsOf } from "./shown.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */

const ABOUT = {
  rest: "Starts that end at the bottom of a bowl, within the tolerance, which is none of the surface’s own minima. The maps mark by a dot each one that is in the window.",
  under: "Starts that have reached no minimum by the last step and have not diverged.",
  out: "Starts from which the point or the loss grew beyond all bounds.",
  steps: "Half of the starts that reach a minimum need no more steps than this.",
};

/** @param {Node[]} signs @param {string} name @param {string} tip */
const head = (signs, name, tip) =>
  h("th", { scope: "col", "data-tip": tip }, ...signs, h("span", { class: "basin-head" }, name));

/** @param {() => void} enlarge */
function shareRow(enlarge) {
  const sign = h("span", { class: "standing-glyph" });
  const name = h("button", {
    type: "button",
    class: "standing-name basin-name",
    "data-tip": "Shows this contestant’s map large.",
    onclick: enlarge,
  });
  const who = h("th", { scope: "row" }, h("span", { class: "standing-who" }, sign, name));
  const element = h("tr", {}, who);
  return {
    element,
    sign,
    name,
    /** @param {string[]} texts */
    write(texts) {
      while (element.children.length > 1 + texts.length) element.lastElementChild?.remove();
      texts.forEach((text, i) => {
        if (!element.children[i + 1]) element.append(h("td"));
        write(element.children[i + 1], text);
      });
    },
  };
}

/** @param {HTMLElement} host @param {Store} store @param {{enlarge: (key: number) => void}} actions */
export function basinsCard(host, store, actions) {
  const aside = h("span", { class: "card-aside mono" });
  const heads = h("tr");
  const body = h("tbody");
  const note = h("p", { class: "note", hidden: true });
  const spoken = h("p", { class: "unseen", role: "status" });
  host.append(
    h("h2", { class: "card-title" }, "Where starts end, in %", aside),
    h(
      "div",
      { class: "standings-scroll" },
      h("table", { class: "standings basins-table" }, h("thead", {}, heads), body),
    ),
    note,
    spoken,
  );
  let headed = "";
  /** @type {Map<number, ReturnType<typeof shareRow>>} */
  const rows = new Map();

  /** @param {import("../../../types/page.d.ts").Basins|null} basins @param {number[][]} columns @param {"pits"|"elsewhere"|undefined} rest */
  function drawHeads(basins, columns, rest) {
    const now = JSON.stringify([basins?.minima, columns, rest]);
    if (now === headed) return;
    headed = now;
    const minima = columns.map((places) => {
      const [place] = places;
      if (places.length > 1)
        return head([], "others", `${places.length} further minima taken together.`);
      const tip = basins ? minimumWords(basins.minima[place], place) : "";
      return head([swatch("minimum", place)], String(place + 1), tip);
    });
    heads.replaceChildren(
      h("td"),
      ...minima,
      ...(rest ? [head([swatch(rest)], "else", ABOUT.rest)] : []),
      head([swatch("under-way")], "way", ABOUT.under),
      head([swatch("diverged")], "div.", ABOUT.out),
      head([], "steps", ABOUT.steps),
    );
  }

  function draw() {
    const state = store.get();
    mark(host, "hidden", state.show !== "basins");
    if (state.show !== "basins") return;
    const basins = basinsOf(state);
    const columns = basins ? columnsOf(basins) : [];
    const names = namesOf(state.contestants, state.catalog);
    const colors = readTheme(document.documentElement).slots;
    const rest = basins ? restEntries(basins, state.tint)[0]?.kind : undefined;
    drawHeads(basins, columns, rest);
    const notes = [
      ...(basins && basins.minima.length === 0 ? [unknownWords(basins)] : []),
      ...(state.rates === "tuned" ? [TUNED] : []),
    ];
    mark(note, "hidden", notes.length === 0);
    write(note, notes.join(" "));
    const starts = basins?.maps.find(({ shares }) => shares)?.shares?.starts;
    write(aside, starts ? `of ${whole(starts)} starts` : "");
    for (const [key, row] of rows) {
      if (state.contestants.some((c) => c.key === key)) continue;
      row.element.remove();
      rows.delete(key);
    }
    state.contestants.forEach((c, i) => {
      const row = rows.get(c.key) ?? shareRow(() => actions.enlarge(c.key));
      rows.set(c.key, row);
      wear(row.sign, look(c.slot, colors), { width: 22 });
      write(row.name, names.get(c.key) ?? "");
      row.element.classList.toggle("muted", c.muted);
      const shares = shareCells(
        basins?.maps.find((map) => map.key === c.key),
        columns,
      );
      const resting = rest ? [shares.elsewhere] : [];
      row.write([...shares.minima, ...resting, shares.underWay, shares.diverged, shares.steps]);
      if (body.children[i] !== row.element)
        body.insertBefore(row.element, body.children[i] ?? null);
    });
    if (basins?.complete && !state.dragging) {
      const muted = new Set(state.contestants.filter((c) => c.muted).map((c) => c.key));
      write(
        spoken,
        spokenBasins(basins, (id) => names.get(id) ?? "", muted),
      );
    }
  }

  /** Shares change only as maps are complete. */
  let shared = basinsOf(store.get());
  function drawShares() {
    const basins = basinsOf(store.get());
    const same = basins && shared && basins.minima === shared.minima && !basins.complete;
    if (same) return;
    shared = basins;
    draw();
  }
  draw();
  const offs = [
    store.watch(["show", "tint", "rates", "contestants", "appearance", "dragging", "race"], draw),
    store.watch(["basins"], drawShares),
  ];
  return () => offs.forEach((off) => off());
}
