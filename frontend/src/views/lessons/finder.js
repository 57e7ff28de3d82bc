// Finds lessons: a field for a word, how many were found, and a list of the topics to jump to.
import { h, write } from "../../lib/dom.js";
import { found, placeOf } from "../../lib/syllabus.js";

/** @typedef {import("../../state/gallery-shape.js").GalleryState} GalleryState */
/** @typedef {import("../../state/store.js").Store<GalleryState>} Store */
/** @typedef {import("../../actions/gallery.js").GalleryActions} GalleryActions */

/** @param {number} shown @param {number} all */
export function countSentence(shown, all) {
  if (all === 0) return "";
  return shown === all ? `${all} lessons` : `${shown} of ${all} lessons`;
}

/** @param {HTMLElement} host @param {Store} store @param {GalleryActions} actions */
export function finderView(host, store, actions) {
  const field = h("input", {
    id: "find",
    type: "search",
    class: "field",
    placeholder: "dropout, clipping, SELU …",
    autocomplete: "off",
    oninput: () => actions.look(field.value),
  });
  const count = h("p", { class: "note", role: "status" });
  const jumps = h("ol", { class: "jumps" });
  host.append(
    h("label", { for: "find", class: "finder-label" }, "Find a lesson"),
    field,
    count,
    h("nav", { "aria-label": "Topics" }, jumps),
  );

  /** A slash leads to the field, as on many pages with a search. @param {KeyboardEvent} event */
  function press(event) {
    const typing = event.target instanceof Element && event.target.matches("input, textarea");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  }

  function draw() {
    const { syllabus, find } = store.get();
    host.hidden = !syllabus;
    if (!syllabus) return;
    if (field.value !== find) field.value = find;
    const hits = found(syllabus, find);
    const shown = hits.reduce((sum, { lessons }) => sum + lessons.length, 0);
    write(count, countSentence(shown, syllabus.experiments.length));
    jumps.replaceChildren(
      ...hits.map(({ topic }) =>
        h(
          "li",
          {},
          h(
            "a",
            { href: `#${placeOf(topic.number)}`, title: topic.title },
            h("span", { class: "jump-number" }, String(topic.number)),
            h("span", { class: "jump-title" }, topic.title),
          ),
        ),
      ),
    );
  }
  draw();
  document.addEventListener("keydown", press);
  const off = store.watch(["syllabus", "find"], draw);
  return () => {
    off();
    document.removeEventListener("keydown", press);
  };
}
