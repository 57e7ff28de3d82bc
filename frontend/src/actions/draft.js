// A formula that is being written: looked at whenever the typing rests, raced on only when it is accepted.
import { isAborted } from "../api/http.js";
import { draftRequest } from "../lib/request.js";
import { failureOf, formulaFault } from "./failures.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/shape.js").Draft} Draft */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */

/** Milliseconds without a key after which typing rests. */
const REST = 250;

/**
 * @param {import("./ground.js").GroundNeeds & {readFormula: (formula: string, signal?: AbortSignal) => Promise<void>}} needs
 * @param {(formula: string, window: Window2) => void} race
 */
export function createDraft({ store, fetchGrid, readFormula, later, never }, race) {
  /** @type {any} */
  let timer = null;
  /** @type {AbortController|null} */
  let looking = null;

  /** @param {Partial<Draft>} patch */
  const put = (patch) => store.set({ draft: { ...store.get().draft, ...patch } });

  /**
   * What stands in the fields now.
   * @param {string} text @param {Window2|null} window null leaves the choice to the server
   */
  function draftFormula(text, window) {
    never(timer);
    put({ text, window, waiting: true });
    timer = later(look, REST);
  }

  /** Asks what the formula looks like; the last picture stays while it cannot be read. */
  async function look() {
    never(timer);
    looking?.abort();
    const mine = new AbortController();
    looking = mine;
    const { draft, rotation } = store.get();
    if (draft.text.trim() === "") {
      put({ fault: null, waiting: false });
      return;
    }
    try {
      const request = draftRequest(draft.text, draft.window, rotation);
      await readFormula(draft.text, mine.signal);
      const grid = await fetchGrid(request, mine.signal);
      if (mine === looking) put({ grid, fault: null, waiting: false });
    } catch (error) {
      if (mine !== looking || isAborted(error)) return;
      const fault = formulaFault(error) ?? { text: failureOf(error).detail, column: null };
      put({ fault, waiting: false });
    }
  }

  /** Races on it, if it can be read; the window is the one that was shown. */
  async function acceptFormula() {
    if (store.get().draft.waiting || !store.get().draft.grid) await look();
    const { text, window, grid, fault, waiting } = store.get().draft;
    if (fault || waiting || !grid || text.trim() === "") return;
    put({ text: text.trim() });
    race(text.trim(), window ?? grid.window);
  }

  // A formula that comes from elsewhere, such as a link or Undo, stands in the field too.
  store.watch(["surface"], () => {
    const { surface, draft } = store.get();
    if (!("formula" in surface)) return;
    const same = surface.formula === draft.text && sameWindow(surface.window, draft);
    if (!same) draftFormula(surface.formula, surface.window);
  });

  return { draftFormula, acceptFormula };
}

/** @param {Window2} window @param {Draft} draft */
function sameWindow(window, draft) {
  return JSON.stringify(window) === JSON.stringify(draft.window ?? draft.grid?.window);
}
