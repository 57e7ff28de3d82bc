// Keeps the address bar and the store in step, and shares the link.
import { complaintSentence, readLink, writeLink } from "../state/link.js";
import { URL_KEYS } from "../state/shape.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */

/** Quiet time (ms) before the address is written: browsers allow few changes a second. */
const QUIET = 300;

/**
 * @typedef {object} Address
 * @property {() => string} hash
 * @property {() => string} page address without its hash
 * @property {(hash: string) => void} replace
 * @property {(text: string) => Promise<void>} copy rejects where there is no clipboard
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 */

/**
 * @param {Store} store
 * @param {Address} address
 */
export function createAddress(store, address) {
  /** @type {any} */
  let timer = null;
  let written = address.hash();

  const link = () => `#${writeLink(store.get(), { moving: store.get().playing })}`;

  function write() {
    const hash = link();
    if (hash === written) return;
    written = hash;
    address.replace(hash);
  }

  store.watch([...URL_KEYS, "playing", "dragging"], () => {
    const { playing, dragging, step } = store.get();
    if (dragging || (playing && step !== 0)) return;
    address.never(timer);
    timer = address.later(write, QUIET);
  });

  return {
    /** What the address says, over what stands; used on opening and when somebody pastes another link. */
    read() {
      const { catalog } = store.get();
      if (!catalog) return {};
      const { values, complaints } = readLink(address.hash(), catalog);
      if (complaints.length > 0)
        store.set({ notice: { kind: "link", text: complaintSentence(complaints) } });
      return values;
    },

    /**
     * Whether somebody else than this page wrote another picture into the address. A jump to a place in the page
     * (“#player”) is none: the picture's own link is put back.
     */
    foreign() {
      const hash = address.hash();
      if (hash === written) return false;
      if (hash.includes("=")) return true;
      address.replace(written);
      return false;
    },

    async share() {
      const hash = `#${writeLink(store.get())}`;
      written = hash;
      address.replace(hash);
      const whole = address.page() + hash;
      try {
        await address.copy(whole);
        store.set({ notice: { kind: "done", text: "The link to this picture is copied." } });
      } catch {
        store.set({ notice: { kind: "done", text: "Copy this link:", link: whole } });
      }
    },
  };
}
