// The set-up as a file, for points that are too many for a link: written here, opened here, never on the server.
import { fromTrainingRequest, trainingRequest } from "../../lib/training-request.js";
import { NETWORK_SETUP, networkSetup } from "../../state/network-shape.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../../types/page.d.ts").TrainingRequest} TrainingRequest */
/** @typedef {import("./index.js").NetworkChange} NetworkChange */

const NAME = "descent-lab-network.json";

/** @param {unknown} value @returns {value is TrainingRequest} */
function isRequest(value) {
  const { data, contestants } = /** @type {any} */ (value) ?? {};
  return typeof data === "object" && data !== null && Array.isArray(contestants);
}

/**
 * @param {import("../../state/store.js").Store<NetworkState>} store
 * @param {NetworkChange} change
 * @param {(name: string, text: string) => void} save hands a file to the person
 */
export function fileActions(store, change, save) {
  /** @param {string} text */
  const refuse = (text) => store.set({ notice: { kind: "refused", text } });

  return {
    /** The file is a body of POST /trainings: the API takes it as it is. */
    saveFile() {
      save(NAME, JSON.stringify(trainingRequest(networkSetup(store.get())), null, 1));
    },

    /** @param {string} text of a file that was saved here */
    openFile(text) {
      const { catalog } = store.get();
      if (!catalog) return;
      try {
        const request = JSON.parse(text);
        if (!isRequest(request)) throw new SyntaxError("no data and contestants in it");
        const setup = fromTrainingRequest(request, catalog);
        change(Object.fromEntries(NETWORK_SETUP.map((k) => [k, setup[k]])), { replay: true });
      } catch {
        refuse(`This file is no set-up: it should be one that “Save to file” wrote (${NAME}).`);
      }
    },
  };
}
