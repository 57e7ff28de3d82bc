// Why a lesson that was asked for does not open, in words.
import { PAGES } from "./syllabus.js";

/** @typedef {import("../../types/page.d.ts").Notice} Notice */
/** @typedef {import("../../types/lessons.d.ts").Experiment} Experiment */

/** @param {string} id @returns {Notice} */
export function notThere(id) {
  const text = `There is no lesson “${id}” here. The usual picture stands there instead.`;
  return { kind: "link", text };
}

/** @param {Experiment} experiment @returns {Notice} */
export function elsewhere({ title, state }) {
  return { kind: "link", text: `“${title}” plays on another page: ${PAGES[state.page].title}.` };
}
