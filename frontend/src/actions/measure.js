// Asks for the figures of a lesson's claim: once, when the page rests, and again where the server could not.
import { isAborted } from "../api/http.js";
import { noticeOf, waitBefore } from "../lib/failure.js";
import { failureOf } from "./failures.js";

/** @typedef {import("../state/lesson-rows.js").LessonState} LessonState */
/** @typedef {import("../../types/lessons.d.ts").Measured} Measured */
/** @typedef {import("../../types/lessons.d.ts").Measuring} Measuring */

/**
 * @param {object} needs
 * @param {() => LessonState} needs.get
 * @param {(measuring: Measuring|null) => void} needs.tell
 * @param {(id: string, signal?: AbortSignal) => Promise<Measured>} needs.fetchMeasured
 * @param {(callback: () => void, ms: number) => any} needs.later
 * @param {(timer: any) => void} needs.never
 */
export function createMeasure({ get, tell, fetchMeasured, later, never }) {
  let failures = 0;
  /** @type {AbortController|null} */
  let running = null;
  /** @type {any} */
  let retry = null;

  /** Gives up what is asked for. */
  function stop() {
    running?.abort();
    running = null;
    never(retry);
  }

  /** @param {unknown} error */
  function failed(error) {
    failures += 1;
    const failure = failureOf(error);
    // What broke the server once may do so again: then it is for a person to ask.
    const again = failure.kind === "broken" ? null : waitBefore(failure, failures);
    tell({ stage: "failed", text: noticeOf(failure, again, false).text, again });
    if (again !== null) retry = later(ask, again * 1000);
  }

  async function ask() {
    const { experiment } = get();
    if (!experiment) return;
    stop();
    const mine = new AbortController();
    running = mine;
    tell({ stage: "computing" });
    try {
      const measured = await fetchMeasured(experiment.id, mine.signal);
      if (mine !== running) return;
      failures = 0;
      tell({ stage: "done", measured });
    } catch (error) {
      if (mine === running && !isAborted(error)) failed(error);
    }
  }

  return {
    stop,
    ask,
    /** The page rests: what has not been asked for is asked for. */
    whenQuiet() {
      const { experiment, measuring } = get();
      if (experiment && !measuring) ask();
    },
  };
}
