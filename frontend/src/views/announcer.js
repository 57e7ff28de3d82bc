// Tells the standings to those who hear the page: when the player rests, never while it runs.
import { write } from "../lib/dom.js";
import { loss } from "../lib/format.js";
import { namesOf } from "../lib/racing-names.js";
import { shownStep } from "../lib/reading.js";
import { spoken, standings } from "../lib/standings.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */

/** Quiet time (ms) before anything is said: stepping quickly says only where it ends. */
const QUIET = 600;

/** @param {HTMLElement} host a polite live region @param {Store} store */
export function announcer(host, store) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  function tell() {
    const state = store.get();
    const { race, contestants, catalog } = state;
    if (!race || state.playing || state.dragging) return;
    const step = shownStep(state);
    const names = namesOf(contestants, catalog);
    const muted = new Set(contestants.filter((c) => c.muted).map((c) => c.key));
    const rows = standings(race, step, muted).filter((r) => !muted.has(r.key) && names.has(r.key));
    write(
      host,
      spoken(rows, step, (key) => names.get(key) ?? "", loss),
    );
  }
  function later() {
    clearTimeout(timer);
    if (!store.get().playing) timer = setTimeout(tell, QUIET);
  }
  const off = store.watch(["playing", "step", "race", "dragging"], later);
  return () => {
    off();
    clearTimeout(timer);
  };
}
