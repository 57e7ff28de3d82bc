// The key of the maps: which tint stands for which minimum, or how many steps a shade means; and the greys.
import { columnsOf, MOST, restEntries, unknownWords } from "../../lib/basins-words.js";
import { h, mark } from "../../lib/dom.js";
import { brief, whole } from "../../lib/format.js";
import { basinsOf, createColourings } from "./shown.js";

/** @typedef {import("../../../types/page.d.ts").Basins} Basins */

/** Said before there is anything to see. */
const WAITING =
  "The maps are being computed. For a surface or a method that is new here their program is compiled first.";

/** @param {string} kind @param {number} [place] */
export function swatch(kind, place = 0) {
  return h("span", {
    class: `swatch basin-swatch basin-swatch-${kind}`,
    "data-place": kind === "minimum" ? String(place % MOST) : null,
    "aria-hidden": "true",
  });
}

/** @param {Node} sign @param {string} text */
const entry = (sign, text) => h("li", { class: "picture-key-entry" }, sign, text);

/** @param {Basins} basins */
function minimumEntries({ minima, maps, ...rest }) {
  const places = columnsOf({ ...rest, minima, maps }).filter((column) => column.length === 1);
  const named = places.map(([place]) => {
    const { x, y } = minima[place];
    const number = minima.length > 1 ? `${place + 1} ` : "minimum ";
    return entry(swatch("minimum", place), `${number}(${brief(x)}, ${brief(y)})`);
  });
  const rest_ = minima.length - places.length;
  return rest_ > 0
    ? [...named, h("li", {}, `and ${rest_} more, in these tints again, by number`)]
    : named;
}

/** @param {[number, number]} range */
function stepEntries([low, high]) {
  const middle = Math.round(Math.sqrt(low * high));
  return [
    h(
      "li",
      { class: "picture-key-entry" },
      "steps",
      h("span", { class: "mono" }, `≤ ${whole(low)}`),
      h("span", { class: "steps-ramp", "aria-hidden": "true" }),
      h("span", { class: "mono" }, `≥ ${whole(high)}`),
      h("span", { class: "steps-middle" }, `(half-way: ${whole(middle)})`),
    ),
  ];
}

/** @param {Basins} basins @param {import("../../plot/basins/cells.js").Colouring} colouring */
function entries(basins, colouring) {
  const { minima, steps } = basins;
  const greys = [
    ...restEntries(basins, colouring.by).map(({ kind, text }) => entry(swatch(kind), text)),
    entry(swatch("under-way"), `under way after ${whole(steps)}`),
    entry(swatch("diverged"), "diverged"),
  ];
  if (minima.length === 0) return [note(unknownWords(basins)), ...greys];
  const scale = colouring.by === "steps" ? stepEntries(colouring.range) : minimumEntries(basins);
  return [...scale, ...greys];
}

/** @param {string} text */
const note = (text) => h("li", { class: "maps-note" }, text);

/** The key beneath the stage, while maps are on it; and why there are none, where that is so. @param {import("../../state/store.js").Store<import("../../state/shape.js").State>} store */
export function basinsKey(store) {
  const element = h("ul", { class: "picture-key maps-key", hidden: true });
  const colourings = createColourings();
  let before = "";

  function draw() {
    const state = store.get();
    mark(element, "hidden", state.show !== "basins");
    if (state.show !== "basins") return;
    const basins = basinsOf(state);
    const colouring = colourings.of(state);
    const told = basins && [basins.minima, basins.steps, restEntries(basins, colouring.by)];
    const now = JSON.stringify([told, colouring.by, colouring.range, state.unmapped]);
    if (now === before) return;
    before = now;
    element.replaceChildren(
      ...(state.unmapped ? [note(state.unmapped)] : []),
      ...(basins ? entries(basins, colouring) : state.unmapped ? [] : [note(WAITING)]),
    );
  }
  draw();
  return { element, off: store.watch(["show", "basins", "race", "tint", "unmapped"], draw) };
}
