// The table of the Lessons page's store: the list of lessons, what is looked for in it, and the theme.
import { SHAPE } from "./shape.js";

/** @typedef {import("../../types/lessons.d.ts").Syllabus} Syllabus */

/**
 * @typedef {object} GalleryState
 * @property {Syllabus|null} syllabus null until the server has sent it
 * @property {string} find the words looked for
 * @property {string} fault why the list is not there
 * @property {Record<string, import("../../types/lessons.d.ts").LessonPicture>} pictures by lesson, those that have come
 * @property {"system"|"light"|"dark"} theme
 * @property {"light"|"dark"} appearance
 * @property {boolean} still
 * @property {boolean} present
 */

/** @type {Record<keyof GalleryState, import("./table.js").Row>} */
export const GALLERY_SHAPE = {
  syllabus: { home: "memory", fallback: () => null },
  find: { home: "memory", fallback: () => "" },
  fault: { home: "memory", fallback: () => "" },
  pictures: { home: "memory", fallback: () => ({}) },
  theme: SHAPE.theme,
  appearance: SHAPE.appearance,
  still: SHAPE.still,
  present: { home: "memory", fallback: () => false },
};
