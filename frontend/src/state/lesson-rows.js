// The rows that lessons add to a page's table: which one is open, what it says, and what was computed for its claim.
import { LinkError } from "./codec.js";

/** @typedef {import("../../types/lessons.d.ts").Experiment} Experiment */
/** @typedef {import("../../types/lessons.d.ts").Measuring} Measuring */
/** @typedef {import("../../types/lessons.d.ts").Syllabus} Syllabus */
/** @typedef {import("./table.js").Row} Row */

/**
 * @typedef {object} LessonState
 * @property {string|null} lesson id of the one that is open
 * @property {Experiment|null} experiment the same in full
 * @property {Measuring|null} measuring null: its figures are not asked for yet
 * @property {boolean} strayed whether the set-up differs from the lesson's
 * @property {Syllabus|null} syllabus
 */

/** @type {Record<keyof LessonState, Row>} */
export const LESSON_ROWS = {
  lesson: {
    home: "url",
    fallback: () => null,
    read: (text) => {
      if (!/^[A-Za-z0-9_-]+$/.test(text)) throw new LinkError(`“${text}” names no lesson`);
      return text;
    },
    write: (value) => value,
  },
  experiment: { home: "memory", fallback: () => null },
  measuring: { home: "memory", fallback: () => null },
  strayed: { home: "memory", fallback: () => false },
  syllabus: { home: "memory", fallback: () => null },
};
