// Tells how the networks stand to those who hear the page: when the player rests, never while it runs.
import { write } from "../../lib/dom.js";
import { whole } from "../../lib/format.js";
import { shownOf } from "../../lib/training-look.js";
import { shownFrame, shownIndex } from "../../lib/training-reading.js";
import { figureOf, noteOf } from "../../lib/training-words.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */

/** Quiet time (ms) before anything is said: stepping quickly says only where it ends. */
const QUIET = 600;

/** @param {Pick<NetworkState, "training"|"frame"|"contestants">} state @returns {string} */
export function spokenTraining(state) {
  const { training } = state;
  const frame = shownFrame(state);
  if (!training || !frame) return "";
  const figure = frame.contestants[0]?.validation_accuracy
    ? "validation accuracy"
    : "validation loss";
  const each = shownOf(state).map(({ name, index }) => {
    const { note } = noteOf(training, index, shownIndex(state));
    return `${name} ${note || figureOf(frame, index)}`;
  });
  return `Step ${whole(frame.step)}, ${figure}: ${each.join(", ")}.`;
}

/**
 * @param {HTMLElement} host a polite live region
 * @param {import("../../state/store.js").Store<NetworkState>} store
 */
export function networkAnnouncer(host, store) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  function tell() {
    const state = store.get();
    if (!state.playing && state.activity === "idle") write(host, spokenTraining(state));
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  }
  const off = store.watch(["playing", "frame", "training", "activity"], later);
  return () => {
    off();
    clearTimeout(timer);
  };
}
