// What a person can change about the data: which set, how many points, labels and mistakes in them, or points of one's own.

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../../types/page.d.ts").KnobValue} KnobValue */
/** @typedef {import("../../../types/page.d.ts").OwnData} OwnData */
/** @typedef {import("./index.js").NetworkChange} NetworkChange */

/** @param {Store} store @param {NetworkChange} change */
export function dataActions(store, change) {
  return {
    /** Another set begins with its own number of points, all labelled. @param {string} id */
    chooseData(id) {
      change({ data: { id, knobs: {} }, points: null, labels: null }, { replay: true });
    },

    /** @param {OwnData} own */
    useOwn(own) {
      change({ data: { own }, points: null, labels: null }, { replay: true });
    },

    /** @param {string} name @param {KnobValue} value @param {boolean} done */
    setDataKnob(name, value, done) {
      const { data } = store.get();
      if ("own" in data) return;
      change({ data: { ...data, knobs: { ...data.knobs, [name]: value } } }, { done });
    },

    /** @param {number} points @param {boolean} done */
    setPoints(points, done) {
      change({ points }, { done });
    },

    /** @param {number|null} labels null: all of them @param {boolean} done */
    setLabels(labels, done) {
      change({ labels }, { done });
    },
  };
}
