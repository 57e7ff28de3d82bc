// Everything that a person can do on the Networks page, gathered into one object that the views are given.
import { FRAMES_PER_SECOND } from "../../lib/speeds.js";
import { fromTrainingRequest } from "../../lib/training-request.js";
import { writeData } from "../../state/data-codec.js";
import { NETWORK_TABLE, networkSetup } from "../../state/network-shape.js";
import { createAddress } from "../address.js";
import { createLesson } from "../lesson.js";
import { createPlayer } from "../player.js";
import { createChange } from "../setup.js";
import { networkActions } from "./contestants.js";
import { dataActions } from "./data.js";
import { fileActions } from "./files.js";
import { networkHistory } from "./history.js";
import { networkLook } from "./look.js";
import { recipeActions } from "./recipe.js";
import { createSurveyor } from "./surveyor.js";
import { createSweeper } from "./sweeper.js";
import { createTrainer } from "./trainer.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {ReturnType<typeof createChange<NetworkState>>} NetworkChange */

/**
 * @typedef {object} NetworkNeeds what the actions cannot do by themselves
 * @property {Store} store
 * @property {import("./trainer.js").TrainerNeeds["streamTraining"]} streamTraining
 * @property {import("./surveyor.js").SurveyorNeeds["streamLandscape"]} streamLandscape
 * @property {import("./sweeper.js").SweeperNeeds["streamNetworkSweep"]} streamNetworkSweep
 * @property {import("../lesson.js").LessonCalls} lessonCalls
 * @property {import("../address.js").Address} address
 * @property {(callback: (ms: number) => void) => number} frame
 * @property {() => number} now milliseconds
 * @property {(name: string, text: string) => void} save hands a file to the person
 */

/** The last frame, wherever that will be: a player that seeks it follows what arrives. */
const END = Number.MAX_SAFE_INTEGER;

/** @param {NetworkNeeds} needs */
export function createNetworkActions(needs) {
  const { store, streamTraining, streamLandscape, streamNetworkSweep } = needs;
  const { lessonCalls, address, frame, now, save } = needs;
  const { later, never } = address;
  const player = createPlayer({
    store,
    frame,
    source: "training",
    moment: "frame",
    reelOf: ({ training }) => {
      if (!training) return null;
      const last = Math.max(0, training.frames.length - 1);
      const over = training.complete || training.stopped;
      return { number: training.number, last, end: over ? last : null, preview: false };
    },
    endOf: () => END,
    pace: FRAMES_PER_SECOND,
  });
  const trainer = createTrainer({ store, streamTraining, later, never, now });
  const surveyor = createSurveyor({ store, streamLandscape, later, never });
  const sweeper = createSweeper({ store, streamNetworkSweep });

  /** A picture that plays or has played to its end plays anew; one that was stopped to look at stays at its frame. */
  function full() {
    const { playing, frame: shown, training } = store.get();
    if (playing || (shown ?? 0) >= (training?.frames.length ?? 0) - 1) player.replay();
    trainer.soon();
  }

  const runs = { full, preview: () => {}, ground: () => {}, replay: player.replay };
  const change = createChange(store, runs, networkSetup);
  const link = createAddress(store, NETWORK_TABLE, address);

  /** Puts a set-up and a look into the store, trains, and plays it unless it names a frame. @param {Partial<NetworkState>} values */
  function show(values) {
    store.set(values);
    trainer.run();
    if (store.get().frame === null) player.replay();
  }

  const lesson = createLesson({
    store,
    table: NETWORK_TABLE,
    page: "networks",
    calls: lessonCalls,
    setupFrom: fromTrainingRequest,
    show,
    later,
    never,
  });
  // The figures of a lesson's claim take the same processor: they wait until the training is there.
  store.watch(["activity"], () => {
    if (store.get().activity === "idle" && store.get().training) lesson.whenQuiet();
  });

  return {
    ...dataActions(store, change),
    ...recipeActions(store, change),
    ...networkActions(store, change),
    ...networkLook(store),
    ...networkHistory(store, runs),
    ...fileActions(store, change, save),
    player,
    lesson,
    stop: trainer.stop,
    surveyor,
    sweeper,
    show,

    /** Points that are too many for a link are not in it, and the page says so. */
    async share() {
      await link.share();
      const { notice, data } = store.get();
      if (writeData(data) === null && notice)
        store.set({
          notice: {
            ...notice,
            text: `${notice.text} Your own points are too many for a link: “Save to file” keeps them.`,
          },
        });
    },

    /** Shows what the address describes. */
    open: () => lesson.open(link.read()),

    /** Somebody pasted another link into the address bar. */
    reopen() {
      if (!link.foreign()) return;
      store.set({ frame: null, playing: false, selected: null });
      this.open();
    },
  };
}

/** @typedef {ReturnType<typeof createNetworkActions>} NetworkActions */
