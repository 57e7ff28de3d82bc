// The data sets to choose from: radio buttons with small pictures, and one for points of one's own.
import { freshId, h, mark } from "../../lib/dom.js";
import { readTheme } from "../../lib/theme.js";
import { drawSample } from "../../plot/sample.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../../types/page.d.ts").DatasetEntry} DatasetEntry */

/**
 * @param {string} group @param {string} value @param {string} title @param {string} tip
 * @param {() => void} choose
 */
function tile(group, value, title, tip, choose) {
  const input = h("input", {
    type: "radio",
    name: group,
    value,
    class: "veiled",
    onchange: choose,
    onclick: value === "own" ? choose : null,
  });
  const canvas = h("canvas", { class: "tile-picture", "aria-hidden": "true" });
  const element = h(
    "label",
    { class: "tile", "data-tip": tip },
    input,
    canvas,
    h("span", { class: "tile-name" }, title),
  );
  return { input, canvas, element };
}

/**
 * @param {Store} store
 * @param {{choose: (id: string) => void, own: () => void}} on
 */
export function dataPicker(store, on) {
  const group = freshId("data");
  const sets = store.get().catalog?.datasets ?? [];
  const tiles = sets.map((entry) => ({
    entry: /** @type {DatasetEntry|null} */ (entry),
    id: entry.id,
    ...tile(group, entry.id, entry.title, `${entry.title}. ${entry.about}`, () =>
      on.choose(entry.id),
    ),
  }));
  tiles.push({
    entry: null,
    id: "own",
    ...tile(group, "own", "Yours …", "Points of your own: drawn, pasted or from a file.", on.own),
  });
  const element = h(
    "div",
    { class: "tiles data-tiles", role: "radiogroup", "aria-label": "Data" },
    ...tiles.map((t) => t.element),
  );

  /** The points of one's own as an entry that can be drawn. @returns {Pick<DatasetEntry, "task"|"image"|"sample">} */
  function own() {
    const { data } = store.get();
    const found = "own" in data ? data.own : null;
    return {
      task: found?.task ?? "classes",
      image: null,
      sample: { x: found?.x.slice(0, 200) ?? [], y: found?.y.slice(0, 200) ?? [] },
    };
  }

  return {
    element,
    choose() {
      const { data } = store.get();
      const chosen = "own" in data ? "own" : data.id;
      for (const { id, input } of tiles) input.checked = id === chosen;
    },
    draw() {
      const { stage } = readTheme(document.documentElement);
      const colours = { ink: stage.ink, ground: stage.card };
      for (const { entry, canvas } of tiles) {
        drawSample(canvas, entry ?? own(), colours);
        mark(canvas, "data-drawn", true);
      }
    },
  };
}
