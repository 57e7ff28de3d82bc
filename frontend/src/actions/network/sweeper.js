// Sweeps the training on the page when asked to, in the background; the old sweep stays until a value of the new one is there.
import { isAborted } from "../../api/http.js";
import { noticeOf } from "../../lib/failure.js";
import { createNetworkSweep, networkSweep, withValue } from "../../lib/network-sweep.js";
import { networkSetup } from "../../state/network-shape.js";
import { failureOf } from "../failures.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../../types/page.d.ts").NetworkSweepRequest} NetworkSweepRequest */
/** @typedef {import("../../../types/page.d.ts").NetworkSweepRecord} NetworkSweepRecord */

/**
 * @typedef {object} SweeperNeeds
 * @property {import("../../state/store.js").Store<NetworkState>} store
 * @property {(request: NetworkSweepRequest, signal?: AbortSignal) => AsyncGenerator<NetworkSweepRecord>} streamNetworkSweep
 */

/** @param {SweeperNeeds} needs */
export function createSweeper({ store, streamNetworkSweep }) {
  /** @type {AbortController|null} */
  let running = null;

  /** @param {NonNullable<ReturnType<typeof networkSweep>>} wanted @param {AbortSignal} signal */
  async function read({ request, entrants }, signal) {
    let sweep = null;
    for await (const record of streamNetworkSweep(request, signal)) {
      if (signal.aborted) return;
      if (record.kind === "start") sweep = createNetworkSweep(request, record, entrants);
      else if (sweep && record.kind === "value") {
        sweep = withValue(sweep, record);
        store.set({ swept: sweep, sweeping: { done: sweep.done, count: sweep.values.length } });
      }
    }
  }

  return {
    /** All rates, for the set-up as it is now. */
    async run() {
      running?.abort();
      const state = store.get();
      const wanted = networkSweep(networkSetup(state), state.catalog);
      if (!wanted) return;
      const mine = new AbortController();
      running = mine;
      const { count } = wanted.request.axes[0];
      store.set({ sweeping: { done: 0, count }, unswept: "" });
      try {
        await read(wanted, mine.signal);
        if (mine === running) store.set({ sweeping: null });
      } catch (error) {
        if (mine !== running || isAborted(error)) return;
        const { text } = noticeOf(failureOf(error), null, false, "sweep");
        store.set({ sweeping: null, unswept: text });
      }
    },

    /** What has arrived stays. */
    stop() {
      running?.abort();
      running = null;
      if (store.get().sweeping) store.set({ sweeping: null });
    },
  };
}
