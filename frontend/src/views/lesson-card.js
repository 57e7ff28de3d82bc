// The card of the open lesson: what to look at, the claim with its computed figures, and the ways to other lessons.
import { h, write } from "../lib/dom.js";
import { neighbours, topicName } from "../lib/syllabus.js";
import { claimPart } from "./parts/claim.js";
import { waysPart } from "./parts/ways.js";

/** @typedef {import("../state/lesson-rows.js").LessonState} LessonState */
/**
 * @template {LessonState & Record<string, any>} S
 * @typedef {import("../state/store.js").Store<S>} Store
 */
/** @typedef {import("../actions/lesson.js").LessonActions} LessonActions */

/** The head of the card: the topic, which leads to the list, and the way to close. @param {LessonActions} lesson */
function head(lesson) {
  const topic = h("a", { href: "lessons", "data-tip": "All lessons, topic by topic." });
  const close = h(
    "button",
    {
      type: "button",
      class: "button small quiet lesson-close",
      "aria-label": "Close the lesson",
      "data-tip": "Puts the lesson away; the picture stays.",
      onclick: lesson.close,
    },
    "✕",
  );
  return { topic, element: h("p", { class: "lesson-head" }, topic, close) };
}

/**
 * @template {LessonState & Record<string, any>} S
 * @param {HTMLElement} host
 * @param {Store<S>} store
 * @param {LessonActions} lesson
 */
export function lessonCard(host, store, lesson) {
  const { topic, element } = head(lesson);
  const title = h("h2", { class: "lesson-title" });
  const text = h("p", { class: "lesson-text" });
  const claim = claimPart(lesson.measure);
  const strayed = h(
    "p",
    { class: "note lesson-strayed" },
    "You changed the set-up; the figures are of the lesson as it opens. ",
  );
  const over = h(
    "button",
    { type: "button", class: "link-button", onclick: lesson.startOver },
    "Start over",
  );
  strayed.append(over);
  const ways = waysPart();
  host.append(element, title, text, claim.element, strayed, ways.element);

  function draw() {
    const { experiment, syllabus, measuring } = store.get();
    host.hidden = experiment === null;
    if (!experiment) return;
    const known = syllabus?.topics.find((t) => t.number === experiment.topic);
    write(topic, known ? topicName(known) : `Topic ${experiment.topic}`);
    write(title, experiment.title);
    write(text, experiment.text);
    claim.set(experiment.claim.text, measuring);
    ways.set(neighbours(syllabus, experiment.id));
  }

  function drawStrayed() {
    strayed.hidden = !store.get().strayed;
  }
  draw();
  drawStrayed();
  const offs = [
    store.watch(["experiment", "measuring", "syllabus"], draw),
    store.watch(["strayed"], drawStrayed),
  ];
  return () => offs.forEach((off) => off());
}
