// The player: goes through the steps of a race, or the frames of a training, in the time of the screen.

/** @typedef {{playing: boolean, dragging: boolean, speed: number, still: boolean}} Played what any page's store holds */

/**
 * What there is to play just now.
 * @typedef {object} Reel
 * @property {number} number counts up with every new one
 * @property {number} last the place up to which it has arrived
 * @property {number|null} end the place at which it is over; null while more may come
 * @property {boolean} preview whether it only follows a hand
 */

/**
 * @template {Played & Record<string, any>} S
 * @typedef {object} PlayerNeeds
 * @property {import("../state/store.js").Store<S>} store
 * @property {(callback: (ms: number) => void) => number} frame
 * @property {keyof S & string} source the key under which the reel lies
 * @property {keyof S & string} moment the key of the place that is shown
 * @property {(state: S) => Reel|null} reelOf
 * @property {(state: S) => number} endOf the place at which the reel will be over when all has arrived
 * @property {number} pace places a second at speed 1
 */

/** A frame later than this (s) is a pause of the browser, not of the reel: the player goes on where it was. */
const LONGEST_FRAME = 0.1;

/**
 * @template {Played & Record<string, any>} S
 * @param {PlayerNeeds<S>} needs
 */
export function createPlayer({ store, frame, source, moment, reelOf, endOf, pace }) {
  let position = 0;
  let before = 0;
  let ticking = false;
  /** The number of the reel after which the next one plays from its start. @type {number|null} */
  let awaited = null;

  const reel = () => reelOf(store.get());
  const last = () => reel()?.last ?? 0;
  const at = () => /** @type {number|null} */ (store.get()[moment]) ?? 0;

  /** @param {number|null} place @param {{playing?: boolean}} [more] */
  const show = (place, more = {}) =>
    store.set(/** @type {Partial<S>} */ ({ [moment]: place, ...more }));

  /** @param {number} now milliseconds */
  function tick(now) {
    const { playing, dragging, speed } = store.get();
    if (!playing) {
      ticking = false;
      return;
    }
    frame(tick);
    const passed = Math.min(LONGEST_FRAME, Math.max(0, (now - before) / 1000));
    before = now;
    const found = reel();
    if (dragging || !found) return;
    position = Math.min(found.last, position + passed * speed * pace);
    const place = Math.floor(position + 1e-9);
    const over = found.end !== null && place >= found.end;
    show(place, over ? { playing: false } : {});
  }

  function start() {
    if (ticking) return;
    ticking = true;
    frame((now) => {
      before = now;
      tick(now);
    });
  }

  /** @param {number} place */
  function seek(place) {
    position = Math.min(last(), Math.max(0, Math.round(place)));
    show(position);
  }

  function play() {
    const end = reel()?.end ?? null;
    position = end !== null && at() >= end ? 0 : at();
    show(position, { playing: true });
    start();
  }

  /** From the start; where less motion is wanted, the finished picture instead. */
  function restart() {
    awaited = null;
    position = 0;
    if (store.get().still) {
      show(endOf(store.get()), { playing: false });
      return;
    }
    show(0, { playing: true });
    start();
  }

  store.watch([source], () => {
    const found = reel();
    if (awaited !== null && found && !found.preview && found.number > awaited) restart();
  });

  const pause = () => store.set(/** @type {Partial<S>} */ ({ playing: false }));

  /** @param {number} by */
  const move = (by) => {
    pause();
    seek(at() + by);
  };

  return {
    play,
    pause,
    toggle: () => (store.get().playing ? pause() : play()),
    /** @param {number} place */
    seek: (place) => {
      pause();
      seek(place);
    },
    stepOn: () => move(1),
    stepBack: () => move(-1),
    toStart: () => move(-Infinity),
    toEnd: () => move(Infinity),
    /** From the start again, as soon as the next reel has begun to arrive: one that is refused moves nothing. */
    replay() {
      awaited = reel()?.number ?? 0;
    },
    /** @param {number} speed */
    setSpeed: (speed) => store.set(/** @type {Partial<S>} */ ({ speed })),
  };
}

/** @typedef {ReturnType<typeof createPlayer>} Player */
