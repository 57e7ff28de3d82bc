// Everything that a person can do, gathered into one object that the views are given.
import { fromRaceRequest } from "../lib/from-request.js";
import { STEPS_PER_SECOND } from "../lib/speeds.js";
import { dressed } from "../state/contestants-codec.js";
import { setupOf, TABLE } from "../state/shape.js";
import { createAddress } from "./address.js";
import { createBasinMaps } from "./basins.js";
import { contestantActions } from "./contestants.js";
import { createDraft } from "./draft.js";
import { createGround } from "./ground.js";
import { historyActions } from "./history.js";
import { createLesson } from "./lesson.js";
import { lookActions } from "./look.js";
import { createPlayer } from "./player.js";
import { createRunner } from "./runner.js";
import { createChange, raceActions, surfaceActions } from "./setup.js";
import { createSweeps } from "./sweeps.js";
import { createTurning } from "./turning.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */

/**
 * @typedef {object} Needs what the actions cannot do by themselves
 * @property {Store} store
 * @property {import("./runner.js").RunnerNeeds["streamRace"]} streamRace
 * @property {(request: object, signal?: AbortSignal) => Promise<import("../../types/page.d.ts").Grid>} fetchGrid
 * @property {(formula: string, signal?: AbortSignal) => Promise<void>} readFormula
 * @property {Parameters<typeof createSweeps>[0]["streamSweep"]} streamSweep
 * @property {import("./basins.js").BasinNeeds["streamBasins"]} streamBasins
 * @property {import("./lesson.js").LessonCalls} lessonCalls
 * @property {import("./address.js").Address} address
 * @property {(callback: (ms: number) => void) => number} frame
 */

/** @param {Needs} needs */
export function createActions(needs) {
  const { store, streamRace, streamSweep, streamBasins } = needs;
  const { fetchGrid, readFormula, lessonCalls, address, frame } = needs;
  const { later, never } = address;
  const player = createPlayer({
    store,
    frame,
    source: "race",
    moment: "step",
    reelOf: ({ race }) =>
      race && {
        number: race.number,
        last: Math.max(0, race.rows - 1),
        end: race.complete ? race.steps : null,
        preview: race.preview,
      },
    endOf: ({ steps }) => steps,
    pace: STEPS_PER_SECOND,
  });
  const runner = createRunner({ store, streamRace, later, never });
  const ground = createGround({ store, fetchGrid, later, never });
  const basins = createBasinMaps({ store, streamBasins, later, never });
  const runs = {
    full: runner.full,
    preview() {
      runner.preview();
      basins.preview();
    },
    ground: ground.refresh,
    replay: player.replay,
  };
  const change = createChange(store, runs, setupOf);
  const surface = surfaceActions(store, change);
  const draft = createDraft({ store, fetchGrid, readFormula, later, never }, surface.writeFormula);
  const link = createAddress(store, TABLE, address);
  const lesson = createLesson({
    store,
    table: TABLE,
    page: "surfaces",
    calls: lessonCalls,
    setupFrom(request, catalog) {
      const setup = fromRaceRequest(request, catalog);
      return { ...setup, contestants: dressed(setup.contestants, catalog) };
    },
    show,
    later,
    never,
  });

  // A race that is there wants its own ground, and its maps where they are looked at. The picker's pictures come when
  // there is nothing more urgent; what failed before is asked for again.
  store.watch(["activity"], () => {
    if (store.get().activity !== "idle" || !store.get().race) return;
    ground.refresh();
    basins.refresh();
    ground.thumbnails();
    lesson.whenQuiet();
  });

  store.watch(["show"], () => (store.get().show === "basins" ? basins.refresh() : basins.stop()));

  /** Puts these values into the store and runs the race they describe; one without a step plays by itself. @param {Partial<State>} values */
  function show(values) {
    store.set(values);
    ground.refresh();
    runner.full();
    if (store.get().step === null) player.replay();
  }

  return {
    ...surface,
    ...draft,
    ...raceActions(store, change),
    ...contestantActions(store, change),
    ...lookActions(store, ground.refresh),
    ...historyActions(store, runs),
    ...createSweeps({ store, streamSweep }),
    ...createTurning({ store, frame, setRotation: surface.setRotation }),
    player,
    lesson,
    share: link.share,

    /** Shows what the address describes. */
    open: () => lesson.open(link.read()),

    /** Somebody pasted another link into the address bar. */
    reopen() {
      if (!link.foreign()) return;
      const { past } = store.get();
      store.set({ view: null, eye: null, step: null, playing: false, selected: null, past });
      this.open();
    },
  };
}

/** @typedef {ReturnType<typeof createActions>} Actions */
