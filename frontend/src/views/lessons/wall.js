// The small pictures of the lessons: an emblem at first, and what the lesson plays on once it has come into sight.
import { h } from "../../lib/dom.js";
import { readTheme } from "../../lib/theme.js";
import { emblem } from "../../plot/emblem.js";
import { drawSample } from "../../plot/sample.js";
import { drawThumbnail } from "../../plot/thumbnail.js";

/** @typedef {import("../../../types/lessons.d.ts").Lesson} Lesson */
/** @typedef {import("../../state/gallery-shape.js").GalleryState} GalleryState */
/** @typedef {import("../../state/store.js").Store<GalleryState>} Store */

/** Pictures are asked for a little before they come into sight (px). */
const AHEAD = "200px";

/** @param {Store} store @param {(id: string) => void} want */
export function pictureWall(store, want) {
  /** @type {Map<string, {frame: HTMLElement, drawn: unknown}>} */
  const places = new Map();
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        sight.unobserve(target);
        want(/** @type {HTMLElement} */ (target).dataset.lesson ?? "");
      }
    },
    { rootMargin: AHEAD },
  );

  /** @param {boolean} again whether the colours have changed */
  function draw(again) {
    const { stage } = readTheme(document.documentElement);
    for (const [id, picture] of Object.entries(store.get().pictures)) {
      const place = places.get(id);
      if (!place?.frame.isConnected || (place.drawn === picture && !again)) continue;
      place.drawn = picture;
      const canvas = h("canvas", { class: "lesson-canvas", "aria-hidden": "true" });
      place.frame.replaceChildren(canvas);
      if ("grid" in picture) drawThumbnail(canvas, picture.grid, stage);
      else drawSample(canvas, picture.dataset, { ink: stage.ink, ground: stage.card });
    }
  }

  return {
    /** @param {Lesson} lesson @returns {HTMLElement} the frame, the same one however often it is asked for */
    of({ id, page }) {
      const known = places.get(id);
      if (known) return known.frame;
      const frame = h("div", { class: "lesson-picture", "data-lesson": id }, emblem(page));
      places.set(id, { frame, drawn: null });
      sight.observe(frame);
      return frame;
    },
    /** Those that came while their lesson was not on the page. */
    catchUp: () => draw(false),
    off: [
      store.watch(["pictures"], () => draw(false)),
      store.watch(["appearance"], () => draw(true)),
      () => sight.disconnect(),
    ],
  };
}
