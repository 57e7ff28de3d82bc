// Lessons on a page: open the one that the link names, start it over, close it, and have its claim computed.
import { ApiProblem, isAborted } from "../api/http.js";
import { noticeOf, waitBefore } from "../lib/failure.js";
import { elsewhere, notThere } from "../lib/lesson-words.js";
import { complaintSentence } from "../state/link.js";
import { keysOf } from "../state/table.js";
import { setupIn, strays, taughtValues } from "../state/taught.js";
import { failureOf } from "./failures.js";
import { createMeasure } from "./measure.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Notice} Notice */
/** @typedef {import("../../types/lessons.d.ts").Experiment} Experiment */
/** @typedef {import("../state/lesson-rows.js").LessonState} LessonState */
/** @typedef {LessonState & {catalog: Catalog|null, notice: Notice|null, past: any[]}} Teaching what any page with lessons holds */

/** @typedef {typeof import("../api/experiments.js")} LessonCalls */

/**
 * @template {Teaching & Record<string, any>} S
 * @typedef {object} LessonNeeds
 * @property {import("../state/store.js").Store<S>} store
 * @property {import("../state/table.js").Table<S>} table
 * @property {import("../../types/lessons.d.ts").PageName} page
 * @property {LessonCalls} calls
 * @property {(request: any, catalog: Catalog) => Partial<S>} setupFrom
 * @property {(values: Partial<S>) => void} show puts values into the store, runs what they say, and plays it
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 */

/**
 * @template {Teaching & Record<string, any>} S
 * @param {LessonNeeds<S>} needs
 */
export function createLesson({ store, table, page, calls, setupFrom, show, later, never }) {
  let failures = 0;
  /** @type {AbortController|null} */
  let opening = null;
  /** @type {any} */
  let retry = null;
  /** What the open lesson put into the store. @type {Partial<S>} */
  let taught = {};

  /** @param {Partial<Teaching>} patch */
  const set = (patch) => store.set(/** @type {Partial<S>} */ (patch));
  const measure = createMeasure({
    get: store.get,
    tell: (measuring) => set({ measuring }),
    fetchMeasured: calls.fetchMeasured,
    later,
    never,
  });

  /** Whether the set-up is still the lesson's is known at every change of it. */
  const follow = () =>
    set({ strayed: store.get().experiment !== null && strays(table, store.get(), taught) });
  store.watch([...keysOf(table.rows, (row) => row.setup === true), "experiment"], follow);

  function stop() {
    opening?.abort();
    opening = null;
    never(retry);
    measure.stop();
  }

  /** @param {Partial<S>} values @param {Notice|null} [notice] why there is no lesson */
  function showWithout(values, notice = null) {
    if (notice) set({ notice });
    show({ ...values, lesson: null, experiment: null, measuring: null });
  }

  /** @param {Experiment} experiment @param {Partial<S>} values what the link says besides */
  function begin(experiment, values) {
    const { catalog } = store.get();
    if (!catalog) return;
    const { request, look } = experiment.state;
    const found = taughtValues(table, setupFrom(request, catalog), look, catalog);
    if (found.complaints.length > 0)
      set({ notice: { kind: "link", text: complaintSentence(found.complaints) } });
    taught = found.values;
    show({ ...taught, ...values, experiment, measuring: null });
  }

  /** The list is there for the ways to the neighbours; a page without them is still a lesson, and the next one asks again. */
  const learnSyllabus = () =>
    store.get().syllabus ??
    calls.fetchSyllabus().then(
      (syllabus) => set({ syllabus }),
      () => {},
    );

  /** @param {unknown} error @param {string} id @param {Partial<S>} values */
  function failed(error, id, values) {
    if (error instanceof ApiProblem && error.status === 404) {
      showWithout(values, notThere(id));
      return;
    }
    failures += 1;
    const failure = failureOf(error);
    const wait = waitBefore(failure, failures);
    const notice = noticeOf(failure, wait, false);
    if (wait === null) {
      showWithout(values, notice);
      return;
    }
    set({ notice });
    retry = later(() => open(values), wait * 1000);
  }

  /** Shows what a link says, with its lesson beneath where it names one. @param {Partial<S>} values */
  async function open(values) {
    stop();
    const id = values.lesson;
    if (!id) {
      showWithout(values);
      return;
    }
    const mine = new AbortController();
    opening = mine;
    try {
      const experiment = await calls.fetchExperiment(id, mine.signal);
      if (mine !== opening) return;
      if (failures > 0) set({ notice: null });
      failures = 0;
      if (experiment.state.page === page) begin(experiment, values);
      else showWithout(values, elsewhere(experiment));
      await learnSyllabus();
    } catch (error) {
      if (mine === opening && !isAborted(error)) failed(error, id, values);
    }
  }

  return {
    open,

    /** The lesson as it opened; Undo brings back what was. */
    startOver() {
      if (!store.get().experiment) return;
      const past = [...store.get().past, setupIn(table, store.get())];
      show(/** @type {Partial<S>} */ ({ ...taught, past }));
    },

    /** The picture stays, without the words. */
    close() {
      stop();
      set({ lesson: null, experiment: null, measuring: null });
    },

    measure: measure.ask,
    whenQuiet: measure.whenQuiet,
  };
}

/** @typedef {ReturnType<typeof createLesson>} LessonActions */
