// Everything that a person can do, gathered into one object that the views are given.
import { TABLE } from "../state/shape.js";
import { createAddress } from "./address.js";
import { contestantActions } from "./contestants.js";
import { createGround } from "./ground.js";
import { historyActions } from "./history.js";
import { lookActions } from "./look.js";
import { createPlayer } from "./player.js";
import { createRunner } from "./runner.js";
import { createChange, raceActions, surfaceActions } from "./setup.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */

/**
 * @typedef {object} Needs what the actions cannot do by themselves
 * @property {Store} store
 * @property {import("./runner.js").RunnerNeeds["streamRace"]} streamRace
 * @property {(request: object, signal?: AbortSignal) => Promise<import("../../types/page.d.ts").Grid>} fetchGrid
 * @property {import("./address.js").Address} address
 * @property {(callback: (ms: number) => void) => number} frame
 */

/** @param {Needs} needs */
export function createActions({ store, streamRace, fetchGrid, address, frame }) {
  const { later, never } = address;
  const player = createPlayer({ store, frame });
  const runner = createRunner({ store, streamRace, later, never });
  const ground = createGround({ store, fetchGrid, later, never });
  const runs = {
    full: runner.full,
    preview: runner.preview,
    ground: ground.refresh,
    replay: player.replay,
  };
  const change = createChange(store, runs);
  const link = createAddress(store, TABLE, address);

  // A race that is there wants its own ground. The picker's pictures come when there is nothing more urgent; what
  // failed before is asked for again.
  store.watch(["activity"], () => {
    if (store.get().activity !== "idle" || !store.get().race) return;
    ground.refresh();
    ground.thumbnails();
  });

  return {
    ...surfaceActions(store, change),
    ...raceActions(store, change),
    ...contestantActions(store, change),
    ...lookActions(store, ground.refresh),
    ...historyActions(store, runs),
    player,
    share: link.share,

    /** Reads the address and runs the race it describes; one without a step plays by itself. */
    open() {
      const values = link.read();
      store.set(values);
      ground.refresh();
      runner.full();
      if (store.get().step === null) player.replay();
    },

    /** Somebody pasted another link into the address bar. */
    reopen() {
      if (!link.foreign()) return;
      const { past } = store.get();
      store.set({ view: null, step: null, playing: false, selected: null, past });
      this.open();
    },
  };
}

/** @typedef {ReturnType<typeof createActions>} Actions */
