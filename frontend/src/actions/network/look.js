// What a person can change about how trainings are looked at; none of it trains anew.
import { nextChoice } from "../../lib/theme.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */

/** @param {import("../../state/store.js").Store<NetworkState>} store */
export function networkLook(store) {
  return {
    /** @param {NetworkState["curve"]} curve */
    setCurve: (curve) => store.set({ curve }),

    /** @param {NetworkState["layer_reading"]} layer_reading */
    setLayerReading: (layer_reading) => store.set({ layer_reading }),

    /** @param {NetworkState["histogram"]} histogram */
    setHistogram: (histogram) => store.set({ histogram }),

    /** What the pictures show. @param {"said"|"spread"|"layers"|"landscape"} view */
    setPicture: (view) =>
      store.set({
        spread: view === "spread",
        layered: view === "layers",
        landscape: view === "landscape",
      }),

    /** @param {NetworkState["directions"]} directions */
    setDirections: (directions) => store.set({ directions }),

    /** @param {NetworkState["show"]} show */
    setShow: (show) => store.set({ show }),

    /** The 3-D picture was turned. @param {NetworkState["eye"]} eye */
    setEye: (eye) => store.set({ eye }),

    /** The room that the landscape has. @param {number} aspect width over height */
    setAspect: (aspect) => store.set({ aspect }),

    /** The order that a head asks for; the same head again brings the contestants' own back. @param {NetworkState["sort"]} sort */
    setSort: (sort) => store.set({ sort: store.get().sort === sort ? "order" : sort }),

    togglePresent: () => store.set({ present: !store.get().present }),

    changeTheme: () =>
      store.set({ theme: /** @type {NetworkState["theme"]} */ (nextChoice(store.get().theme)) }),

    dismissNotice: () => store.set({ notice: null }),

    /** @param {import("../../../types/page.d.ts").Notice} notice */
    say: (notice) => store.set({ notice }),
  };
}
