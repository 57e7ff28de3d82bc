// One topic of the chapter with its lessons, each of which opens at a click anywhere on it.
import { h } from "../../lib/dom.js";
import { addressOf, PAGES, placeOf } from "../../lib/syllabus.js";

/** @typedef {import("../../../types/lessons.d.ts").Lesson} Lesson */
/** @typedef {import("../../../types/lessons.d.ts").Topic} Topic */

/** @param {Lesson} lesson @param {HTMLElement} picture */
function row(lesson, picture) {
  return h(
    "li",
    { class: "lesson" },
    picture,
    h(
      "div",
      { class: "lesson-body" },
      h("h3", { class: "lesson-name" }, h("a", { href: addressOf(lesson) }, lesson.title)),
      h("p", { class: "lesson-says" }, lesson.text),
      h("p", { class: "lesson-where" }, PAGES[lesson.page].title),
    ),
  );
}

/** @param {Topic} topic @param {Lesson[]} lessons @param {(lesson: Lesson) => HTMLElement} pictureOf */
export function topicPart(topic, lessons, pictureOf) {
  const id = `${placeOf(topic.number)}-title`;
  return h(
    "section",
    { id: placeOf(topic.number), class: "card topic", "aria-labelledby": id, tabindex: "-1" },
    h(
      "h2",
      { id, class: "topic-title" },
      h("span", { class: "topic-number" }, String(topic.number)),
      " ",
      topic.title,
    ),
    h("ul", { class: "lesson-list" }, ...lessons.map((one) => row(one, pictureOf(one)))),
  );
}
