// The player: goes through the steps of the race in the time of the screen.
import { STEPS_PER_SECOND } from "../lib/speeds.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */

/** A frame later than this (s) is a pause of the browser, not of the race: the player goes on where it was. */
const LONGEST_FRAME = 0.1;

/**
 * @param {{store: Store, frame: (callback: (ms: number) => void) => number}} needs
 */
export function createPlayer({ store, frame }) {
  let position = 0;
  let before = 0;
  let ticking = false;
  /** The number of the race after which the next one plays from its start. @type {number|null} */
  let awaited = null;

  const last = () => Math.max(0, (store.get().race?.rows ?? 1) - 1);

  /** @param {number} now milliseconds */
  function tick(now) {
    const { playing, dragging, speed, race } = store.get();
    if (!playing) {
      ticking = false;
      return;
    }
    frame(tick);
    const passed = Math.min(LONGEST_FRAME, Math.max(0, (now - before) / 1000));
    before = now;
    if (dragging || !race) return;
    position = Math.min(last(), position + passed * speed * STEPS_PER_SECOND);
    const step = Math.floor(position + 1e-9);
    const over = race.complete && step >= race.steps;
    store.set({ step, ...(over ? { playing: false } : {}) });
  }

  function start() {
    if (ticking) return;
    ticking = true;
    frame((now) => {
      before = now;
      tick(now);
    });
  }

  /** @param {number} step */
  function seek(step) {
    position = Math.min(last(), Math.max(0, Math.round(step)));
    store.set({ step: position });
  }

  function play() {
    const { race, step } = store.get();
    position = race?.complete && (step ?? 0) >= race.steps ? 0 : (step ?? 0);
    store.set({ playing: true, step: position });
    start();
  }

  /** From the start; where less motion is wanted, the finished picture instead. */
  function restart() {
    awaited = null;
    position = 0;
    if (store.get().still) {
      store.set({ step: store.get().steps, playing: false });
      return;
    }
    store.set({ step: 0, playing: true });
    start();
  }

  store.watch(["race"], () => {
    const { race } = store.get();
    if (awaited !== null && race && !race.preview && race.number > awaited) restart();
  });

  const pause = () => store.set({ playing: false });

  /** @param {number} by */
  const move = (by) => {
    pause();
    seek((store.get().step ?? 0) + by);
  };

  return {
    play,
    pause,
    toggle: () => (store.get().playing ? pause() : play()),
    /** @param {number} step */
    seek: (step) => {
      pause();
      seek(step);
    },
    stepOn: () => move(1),
    stepBack: () => move(-1),
    toStart: () => move(-Infinity),
    toEnd: () => move(Infinity),
    /** From the start again, as soon as the next race has begun to arrive: one that is refused moves nothing. */
    replay() {
      awaited = store.get().race?.number ?? 0;
    },
    /** @param {number} speed */
    setSpeed: (speed) => store.set({ speed }),
  };
}
