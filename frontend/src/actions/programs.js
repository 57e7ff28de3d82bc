// Programs to take away: a contestant's run in the words of another library, and that into a file.
import { fileName } from "../lib/file-name.js";
import { failureOf } from "./failures.js";

/** @typedef {import("../../types/page.d.ts").Program} Program */
/** @typedef {import("../../types/page.d.ts").ProgramRequest} ProgramRequest */

/**
 * @typedef {object} ProgramNeeds
 * @property {(request: ProgramRequest, signal?: AbortSignal) => Promise<Program>} fetchProgram
 * @property {(name: string, file: Blob) => void} save hands a file to the person
 * @property {() => object} run the run that is on the screen
 */

/** @param {ProgramNeeds} needs */
export function programActions({ fetchProgram, save, run }) {
  return {
    /**
     * @param {string} library
     * @param {number} contestant its place
     * @param {AbortSignal} signal
     * @returns {Promise<{program: Program} | {failure: string}>}
     */
    async program(library, contestant, signal) {
      try {
        return { program: await fetchProgram({ library, contestant, run: run() }, signal) };
      } catch (error) {
        return { failure: failureOf(error).detail };
      }
    },

    /** @param {Program} program */
    saveProgram({ title, library, code }) {
      save(fileName("py", title, library), new Blob([code], { type: "text/x-python" }));
    },
  };
}

/** @typedef {ReturnType<typeof programActions>} ProgramActions */
