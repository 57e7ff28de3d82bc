// What a person can change about how the race is looked at; none of it changes the race.
import { sameWindow, widened } from "../lib/aspect.js";
import { nextChoice } from "../lib/theme.js";
import { windowOf } from "./setup.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */

/**
 * @param {Store} store
 * @param {() => void} ground fetches the ground for the view in force
 */
export function lookActions(store, ground) {
  return {
    /**
     * What the stage shows has changed. A view that is no more than the surface's own window counts as none.
     * @param {Window2} seen
     * @param {Window2} reach what the ground should cover: a little more, for the next move
     */
    setView(seen, reach) {
      const home = windowOf(store.get());
      const aspect = (seen[0][1] - seen[0][0]) / (seen[1][1] - seen[1][0]);
      store.set({ view: home && sameWindow(seen, widened(home, aspect)) ? null : seen, reach });
      ground();
    },

    /** The 3-D picture was turned. @param {State["eye"]} eye */
    setEye: (eye) => store.set({ eye }),

    /** @param {State["show"]} show */
    setShow: (show) => store.set({ show }),

    /** @param {State["tint"]} tint what colours the maps of basins */
    setTint: (tint) => store.set({ tint }),

    /** One map of basins fills the stage. @param {number} key of its contestant */
    enlarge(key) {
      const selected = store.get().contestants.findIndex((c) => c.key === key);
      if (selected >= 0) store.set({ large: true, selected });
    },

    /** All maps of basins, side by side. */
    lessen: () => store.set({ large: false }),

    /** @param {State["chart"]} chart */
    setChart: (chart) => store.set({ chart }),

    /** The two knobs of the heat map. @param {State["axes"]} axes */
    setAxes: (axes) => store.set({ axes }),

    /** Whether the charts are in sight: what nobody sees is not computed. @param {boolean} charted */
    setCharted: (charted) => store.set({ charted }),

    /** A second press on a head brings the contestants' order back. @param {"rank"|"loss"|"reached"} sort */
    setSort: (sort) => store.set({ sort: store.get().sort === sort ? "order" : sort }),

    togglePresent: () => store.set({ present: !store.get().present }),

    changeTheme: () =>
      store.set({ theme: /** @type {State["theme"]} */ (nextChoice(store.get().theme)) }),

    dismissNotice: () => store.set({ notice: null }),
  };
}
