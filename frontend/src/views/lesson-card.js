// The card of the open lesson: what to look at, the claim with its computed figures, and the ways to other lessons.
import { h, mark, write } from "../lib/dom.js";
import { neighbours, placeOf, topicName } from "../lib/syllabus.js";
import { claimPart } from "./parts/claim.js";
import { waysPart } from "./parts/ways.js";

/** @typedef {import("../state/lesson-rows.js").LessonState} LessonState */
/**
 * @template {LessonState & Record<string, any>} S
 * @typedef {import("../state/store.js").Store<S>} Store
 */
/** @typedef {import("../actions/lesson.js").LessonActions} LessonActions */

/** The head of the card: the way back to the list, the topic, and the way to put the lesson away. @param {LessonActions} lesson */
function head(lesson) {
  const topic = h("a", { href: "lessons" });
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
  const trail = h(
    "p",
    { class: "lesson-trail" },
    h("a", { href: "lessons" }, "Lessons"),
    " › ",
    topic,
  );
  return { topic, element: h("div", { class: "lesson-head" }, trail, close) };
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
    "You changed the set-up; the figures are of the lesson as it opens.",
  );
  const over = h(
    "button",
    {
      type: "button",
      class: "link-button",
      "data-tip": "Brings the set-up back as the lesson opens it, and plays it.",
      onclick: lesson.startOver,
    },
    "Start over",
  );
  const ways = waysPart();
  host.append(
    element,
    title,
    text,
    claim.element,
    h("div", { class: "lesson-again" }, strayed, over),
    ways.element,
  );

  function draw() {
    const { experiment, syllabus, measuring } = store.get();
    host.hidden = experiment === null;
    if (!experiment) return;
    host.dataset.look = Object.keys(experiment.state.look).join(" ");
    const known = syllabus?.topics.find((t) => t.number === experiment.topic);
    write(topic, known ? topicName(known) : `Topic ${experiment.topic}`);
    mark(topic, "href", `lessons#${placeOf(experiment.topic)}`);
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
