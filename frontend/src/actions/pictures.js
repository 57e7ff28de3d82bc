// What a lesson plays on, as something that can be drawn small: the ground of its surface, or its data. One after the other.

/** @typedef {import("../../types/lessons.d.ts").Experiment} Experiment */
/** @typedef {import("../../types/lessons.d.ts").LessonPicture} LessonPicture */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Grid} Grid */

/** Points of a ground that is drawn at the size of a stamp. */
const SIZE = { columns: 48, rows: 48, digits: 4 };

/**
 * @typedef {object} PictureCalls
 * @property {(id: string) => Promise<Experiment>} fetchExperiment
 * @property {(request: object) => Promise<Grid>} fetchGrid
 * @property {() => Promise<Catalog>} fetchCatalog
 */

/**
 * @param {PictureCalls} calls
 * @param {(id: string, picture: LessonPicture) => void} tell
 */
export function createPictures({ fetchExperiment, fetchGrid, fetchCatalog }, tell) {
  /** @type {Set<string>} */
  const wanted = new Set();
  /** @type {Promise<Catalog>|null} */
  let catalog = null;
  let busy = false;

  /** @param {string} id @returns {Promise<LessonPicture|null>} */
  async function pictureOf(id) {
    const { page, request } = (await fetchExperiment(id)).state;
    const { surface, data } = /** @type {any} */ (request);
    if (page === "surfaces") {
      const { noise: _, ...still } = surface;
      return { grid: await fetchGrid({ surface: still, window: null, ...SIZE }) };
    }
    catalog ??= fetchCatalog();
    const dataset = (await catalog).datasets.find((entry) => entry.id === data.id);
    return dataset ? { dataset } : null;
  }

  /** Goes through what is wanted. What cannot be had keeps its emblem: it is no more than an ornament. */
  async function work() {
    if (busy) return;
    busy = true;
    for (const id of wanted) {
      const picture = await pictureOf(id).catch(() => null);
      if (picture) tell(id, picture);
    }
    busy = false;
  }

  /** @param {string} id of a lesson that has come into sight */
  return function want(id) {
    wanted.add(id);
    work();
  };
}
