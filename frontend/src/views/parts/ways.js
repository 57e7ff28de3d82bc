// The ways out of a lesson: to the one before, the one after, and the list of all.
import { h, mark, write } from "../../lib/dom.js";
import { addressOf } from "../../lib/syllabus.js";

/** @typedef {import("../../../types/lessons.d.ts").Lesson} Lesson */

/** @param {string} word @param {string} side */
function way(word, side) {
  const name = h("span", { class: "way-title" });
  const link = h("a", { class: `way way-${side}`, hidden: true }, h("small", {}, word), name);
  return {
    link,
    /** @param {Lesson|null} lesson */
    set(lesson) {
      link.hidden = lesson === null;
      if (!lesson) return;
      mark(link, "href", addressOf(lesson));
      write(name, lesson.title);
    },
  };
}

export function waysPart() {
  const before = way("Before", "before");
  const after = way("Next", "after");
  return {
    element: h("nav", { class: "ways", "aria-label": "Other lessons" }, before.link, after.link),
    /** @param {{before: Lesson|null, after: Lesson|null}} neighbours */
    set(neighbours) {
      before.set(neighbours.before);
      after.set(neighbours.after);
    },
  };
}
