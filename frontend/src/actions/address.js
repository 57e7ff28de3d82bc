// Keeps the address bar and the store in step, and shares the link.
import { complaintSentence, readLink, writeLink } from "../state/link.js";
import { keysOf } from "../state/table.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Notice} Notice */
/** @typedef {{catalog: Catalog|null, notice: Notice|null, playing: boolean, dragging: boolean}} Linked what any page's store holds */

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
 * @template {Linked & Record<string, any>} S
 * @param {import("../state/store.js").Store<S>} store
 * @param {import("../state/table.js").Table<S>} table
 * @param {Address} address
 */
export function createAddress(store, table, address) {
  /** @type {any} */
  let timer = null;
  let written = address.hash();

  const link = () => `#${writeLink(table, store.get(), { moving: store.get().playing })}`;

  function write() {
    const hash = link();
    if (hash === written) return;
    written = hash;
    address.replace(hash);
  }

  /** @param {Notice} notice */
  const say = (notice) => store.set(/** @type {Partial<S>} */ ({ notice }));

  store.watch([...keysOf(table.rows, (row) => row.home === "url"), "playing", "dragging"], () => {
    const { playing, dragging, [table.moment]: moment } = store.get();
    if (dragging || (playing && moment !== 0)) return;
    address.never(timer);
    timer = address.later(write, QUIET);
  });

  return {
    /** What the address says, over what stands; used on opening and when somebody pastes another link. */
    read() {
      const { catalog } = store.get();
      if (!catalog) return {};
      // What waits to be written is the picture that stood before: it belongs to another address.
      address.never(timer);
      written = address.hash();
      const { values, complaints } = readLink(table, address.hash(), catalog);
      if (complaints.length > 0) say({ kind: "link", text: complaintSentence(complaints) });
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
      const hash = `#${writeLink(table, store.get())}`;
      written = hash;
      address.replace(hash);
      const whole = address.page() + hash;
      try {
        await address.copy(whole);
        say({ kind: "done", text: "The link to this picture is copied." });
      } catch {
        say({ kind: "done", text: "Copy this link:", link: whole });
      }
    },
  };
}
