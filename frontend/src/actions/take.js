// What can be taken away from a page: the run as a file, whatever was drawn, and the request as text.
import { isAborted } from "../api/http.js";
import { noticeOf } from "../lib/failure.js";
import { fileName } from "../lib/file-name.js";
import { failureOf } from "./failures.js";

/** The forms in which the server writes a run. */
const FORMS = { csv: "text/csv", json: "application/json" };

/** @typedef {"races" | "trainings"} Path */
/** @typedef {{path: Path | "basins" | "landscapes", body: object}} Asked what was asked for, and where */

/**
 * @typedef {object} TakeNeeds what the actions cannot do by themselves
 * @property {Path} path where the page's runs are posted
 * @property {() => object} request of the run
 * @property {() => Asked} asked the very request on the screen, be it of the run or of what is made of it
 * @property {() => string} subject what runs, in a word
 * @property {() => number} steps
 * @property {(path: string, request: unknown, accept: string, signal?: AbortSignal) => Promise<Blob>} fetchFile
 * @property {(path: string) => URL} addressOf
 * @property {(name: string, file: Blob) => void} save hands a file to the person
 * @property {(text: string) => Promise<void>} copy rejects where there is no clipboard
 */

/** @param {TakeNeeds} needs */
export function createTake({
  path,
  request,
  asked,
  subject,
  steps,
  fetchFile,
  addressOf,
  save,
  copy,
}) {
  return {
    /** @param {string} text @returns {Promise<boolean>} whether there is a clipboard */
    async copyText(text) {
      try {
        await copy(text);
        return true;
      } catch {
        return false;
      }
    },

    /** What a program has to post, and where to. */
    call() {
      const { path, body } = asked();
      return { path, address: addressOf(path).href, body };
    },

    /**
     * Runs it again on the server, in another form.
     * @param {keyof typeof FORMS} form @param {AbortSignal} [signal]
     * @returns {Promise<string>} what has become of it, in words
     */
    async saveRun(form, signal) {
      const name = fileName(form, subject(), `${steps()} steps`);
      try {
        const file = await fetchFile(path, request(), FORMS[form], signal);
        save(name, file);
        return savedSentence(name, file);
      } catch (error) {
        return isAborted(error) ? "" : noticeOf(failureOf(error), null, false).text;
      }
    },

    /**
     * @param {Blob} file @param {string} ending @param {...(string|number)} parts of its name after what runs
     * @returns {string} what has become of it, in words
     */
    saveDrawn(file, ending, ...parts) {
      const name = fileName(ending, subject(), ...parts);
      save(name, file);
      return savedSentence(name, file);
    },
  };
}

/** @typedef {ReturnType<typeof createTake>} Take */

/** @param {string} name @param {Blob} file */
function savedSentence(name, { size }) {
  const kilobytes = size / 1000;
  const said =
    kilobytes < 1000 ? `${Math.ceil(kilobytes)} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
  return `Saved as ${name}, ${said}.`;
}
