// Turns the surface by itself, from one angle to another at an even pace; where less motion is wanted, in few steps.

/** @typedef {import("../state/store.js").Store<import("../state/shape.js").State>} Store */

/** Degrees: a quarter, after which the two axes have changed places. */
export const [FROM, TO] = [0, 90];

/** Degrees a second: slow enough to see which paths bend. */
const PACE = 9;

/** Degrees of a step for those who asked for less motion; each stands as long as the turn would have taken. */
const STEP = 15;

/**
 * @param {object} needs
 * @param {Store} needs.store
 * @param {(callback: (ms: number) => void) => number} needs.frame
 * @param {(degrees: number, done: boolean) => void} needs.setRotation
 */
export function createTurning({ store, frame, setRotation }) {
  /** The angle that was set last; another one in the store means that somebody else has taken over. */
  let set = FROM;
  let began = 0;

  /** @param {number} passed seconds */
  function angleAt(passed) {
    const angle = Math.min(TO, FROM + passed * PACE);
    return store.get().still ? Math.floor(angle / STEP) * STEP : Number(angle.toFixed(1));
  }

  /** @param {number} degrees @param {boolean} done */
  function turnTo(degrees, done) {
    set = degrees;
    setRotation(degrees, done);
  }

  /** @param {number} now milliseconds */
  function tick(now) {
    const { turning, rotation, dragging, chart } = store.get();
    if (!turning) return;
    if (rotation !== set || !dragging) {
      store.set({ turning: false });
      return;
    }
    const angle = angleAt((now - began) / 1000);
    // Who leaves the chart has no button left to stop it.
    if (angle >= TO || chart !== "rotation") {
      end(angle);
      return;
    }
    if (angle !== set) turnTo(angle, false);
    frame(tick);
  }

  /** @param {number} degrees */
  function end(degrees) {
    store.set({ turning: false });
    turnTo(degrees, true);
  }

  return {
    /** Begins the turn, or ends it where it is. */
    toggleTurn() {
      if (store.get().turning) {
        end(set);
        return;
      }
      store.set({ turning: true, playing: false });
      turnTo(FROM, false);
      frame((now) => {
        began = now;
        tick(now);
      });
    },
  };
}
