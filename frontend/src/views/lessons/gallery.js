// All lessons, topic after topic as in the chapter; and what is said while there are none to show.
import { h } from "../../lib/dom.js";
import { found } from "../../lib/syllabus.js";
import { topicPart } from "./topic.js";
import { pictureWall } from "./wall.js";

/** @typedef {import("../../state/gallery-shape.js").GalleryState} GalleryState */
/** @typedef {import("../../state/store.js").Store<GalleryState>} Store */
/** @typedef {import("../../actions/gallery.js").GalleryActions} GalleryActions */

/** @param {Pick<GalleryState, "syllabus"|"find"|"fault">} state @returns {string} why no lesson is in sight */
export function emptySentence({ syllabus, find, fault }) {
  if (syllabus && syllabus.experiments.length === 0) return "This server has no lessons.";
  if (syllabus) return `No lesson speaks of “${find.trim()}”.`;
  return fault || "The list of lessons is being fetched …";
}

/**
 * @param {HTMLElement} host
 * @param {Store} store
 * @param {GalleryActions} actions
 * @param {() => void} arrive goes to the topic that the address names, once it is there
 */
export function galleryView(host, store, actions, arrive) {
  const wall = pictureWall(store, actions.picture);
  let arrived = false;
  const all = h(
    "button",
    { type: "button", class: "button", onclick: () => actions.look("") },
    "Show all",
  );

  function draw() {
    const state = store.get();
    const { syllabus, find } = state;
    host.setAttribute("aria-busy", String(!syllabus));
    const hits = syllabus ? found(syllabus, find) : [];
    if (hits.length > 0) {
      host.replaceChildren(...hits.map(({ topic, lessons }) => topicPart(topic, lessons, wall.of)));
      wall.catchUp();
      if (!arrived) arrive();
      arrived = true;
      return;
    }
    const words = h("p", { role: "status" }, emptySentence(state));
    host.replaceChildren(
      h("div", { class: "card gallery-empty" }, words, syllabus && find ? all : null),
    );
  }
  draw();
  const offs = [store.watch(["syllabus", "find", "fault"], draw), ...wall.off];
  return () => offs.forEach((off) => off());
}
