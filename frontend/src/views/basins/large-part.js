// One map of basins as the stage's ground, under the path of its contestant: the bar above it, and a click on a start.
import { cellAt } from "../../lib/basins-data.js";
import { h, mark, write } from "../../lib/dom.js";
import { namesOf } from "../../lib/racing-names.js";
import { selectedOf } from "../../lib/reading.js";
import { look } from "../../lib/slots.js";
import { createMapGround } from "../../plot/basins/map.js";
import { glyph } from "../../plot/glyph.js";
import { basinsOf, createColourings, shownMap } from "./shown.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../../types/page.d.ts").Pair} Pair */

/**
 * @param {HTMLElement} host @param {Store} store
 * @param {{lessen: () => void, raceFrom: (start: Pair) => void}} actions
 * @param {Pick<ReturnType<typeof import("../../plot/stage.js").createStage>, "setPicture">} stage
 */
export function largePart(host, store, actions, stage) {
  const ground = createMapGround();
  const colourings = createColourings();
  const sign = h("span", { class: "panel-sign", "aria-hidden": "true" });
  const name = h("span");
  const all = h(
    "button",
    { type: "button", class: "button", onclick: actions.lessen },
    "‹ All maps",
  );
  const bar = h(
    "div",
    { class: "stage-bar", hidden: true },
    all,
    h("span", { class: "stage-bar-name" }, sign, name),
  );
  host.append(bar);
  let before = "";

  const on = () => store.get().show === "basins" && store.get().large;

  /** The map of the contestant on show. */
  function shown() {
    const state = store.get();
    const chosen = selectedOf(state);
    return chosen && shownMap(state, chosen.key, colourings.of(state));
  }

  function drawBar() {
    const state = store.get();
    const chosen = selectedOf(state);
    const now = `${chosen?.key} ${chosen?.slot} ${state.appearance}`;
    write(name, chosen ? (namesOf(state.contestants, state.catalog).get(chosen.key) ?? "") : "");
    if (now === before) return;
    before = now;
    const { slots } = colourings.of(state).theme;
    sign.replaceChildren(...(chosen ? [glyph(look(chosen.slot, slots))] : []));
  }

  return {
    on,

    /** @returns {boolean} whether the stage's ground is a map now */
    draw() {
      mark(bar, "hidden", !on());
      if (!on()) return false;
      drawBar();
      ground.show(shown());
      stage.setPicture(ground.picture);
      return true;
    },

    /**
     * A start on the map: the race is from the middle of its cell, so that it ends as the map says.
     * @param {Pair} place
     */
    pick(place) {
      const basins = on() ? basinsOf(store.get()) : null;
      const found = basins && cellAt(basins, ...place);
      if (!basins || !found) return false;
      actions.raceFrom([basins.x[found.column], basins.y[found.row]]);
      return true;
    },

    off: () => bar.remove(),
  };
}
