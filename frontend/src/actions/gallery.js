// What a person can do with the list of lessons: look for one, and change the theme. The list itself is asked for until it comes.
import { noticeOf, waitBefore } from "../lib/failure.js";
import { nextChoice } from "../lib/theme.js";
import { failureOf } from "./failures.js";
import { createPictures } from "./pictures.js";

/** @typedef {import("../state/gallery-shape.js").GalleryState} GalleryState */

/**
 * @param {object} needs
 * @param {import("../state/store.js").Store<GalleryState>} needs.store
 * @param {() => Promise<import("../../types/lessons.d.ts").Syllabus>} needs.fetchSyllabus
 * @param {import("./pictures.js").PictureCalls} needs.pictureCalls
 * @param {(callback: () => void, ms: number) => any} needs.later
 */
export function galleryActions({ store, fetchSyllabus, pictureCalls, later }) {
  let failures = 0;

  async function load() {
    try {
      const syllabus = await fetchSyllabus();
      store.set({ syllabus, fault: "" });
    } catch (error) {
      failures += 1;
      const failure = failureOf(error);
      const wait = waitBefore(failure, failures);
      const { text, remedy } = noticeOf(failure, wait, false);
      const helps = failure.kind === "unreachable" && remedy ? ` ${remedy}` : "";
      store.set({ fault: text + helps });
      if (wait !== null) later(load, wait * 1000);
    }
  }

  return {
    load,
    picture: createPictures(pictureCalls, (id, picture) =>
      store.set({ pictures: { ...store.get().pictures, [id]: picture } }),
    ),
    /** @param {string} find */
    look: (find) => store.set({ find }),
    changeTheme: () =>
      store.set({ theme: /** @type {GalleryState["theme"]} */ (nextChoice(store.get().theme)) }),
  };
}

/** @typedef {ReturnType<typeof galleryActions>} GalleryActions */
