// What the views of basins show: whose maps, in which colours.
import { readBasinTheme } from "../../lib/basin-theme.js";
import { stepsRange } from "../../lib/basins-steps.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../plot/basins/cells.js").Colouring} Colouring */

/** The maps of the surface that is raced on; an earlier one's are none of its. @param {State} state */
export function basinsOf({ basins, race }) {
  return basins && basins.of === race?.of ? basins : null;
}

/** The colouring in force: the same object until it is another, by which painters know. */
export function createColourings() {
  /** @type {Colouring|null} */
  let last = null;
  let before = "";
  /** The range of steps, counted over all cells once for each state of the maps. */
  let counted = { basins: /** @type {State["basins"]} */ (null), range: [1, 2] };

  /** @param {State} state */
  function rangeOf(state) {
    const basins = basinsOf(state);
    if (!basins || state.tint !== "steps") return [1, 2];
    if (counted.basins !== basins) counted = { basins, range: stepsRange(basins) };
    return counted.range;
  }

  return {
    /** @param {State} state @returns {Colouring} */
    of(state) {
      const range = rangeOf(state);
      const now = [state.tint, ...range, state.appearance, state.present].join(" ");
      if (!last || now !== before)
        last = {
          by: state.tint,
          range: /** @type {[number, number]} */ (range),
          theme: readBasinTheme(document.documentElement),
        };
      before = now;
      return last;
    },
  };
}

/**
 * A contestant's map as painters take it.
 * @param {State} state @param {number} key @param {Colouring} colouring
 * @returns {import("../../plot/basins/map.js").Shown|null}
 */
export function shownMap(state, key, colouring) {
  const basins = basinsOf(state);
  const map = basins?.maps.find((one) => one.key === key);
  return basins && map ? { basins, map, colouring } : null;
}
