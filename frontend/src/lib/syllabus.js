// The list of lessons: where each one opens, which comes before and after, and which speak of a word.

/** @typedef {import("../../types/lessons.d.ts").Syllabus} Syllabus */
/** @typedef {import("../../types/lessons.d.ts").Lesson} Lesson */
/** @typedef {import("../../types/lessons.d.ts").Topic} Topic */
/** @typedef {import("../../types/lessons.d.ts").PageName} PageName */

/** Where each page is, and what its place in the navigation calls it. @type {Record<PageName, {address: string, title: string}>} */
export const PAGES = {
  surfaces: { address: "./", title: "Surfaces" },
  networks: { address: "networks", title: "Networks" },
};

/** @param {Pick<Lesson, "id"|"page">} lesson @returns {string} the address that opens it */
export function addressOf({ id, page }) {
  return `${PAGES[page].address}#v=1&lesson=${id}`;
}

/** @param {Topic|undefined} topic @returns {string} */
export function topicName(topic) {
  return topic ? `${topic.number} · ${topic.title}` : "";
}

/** @param {number} number of a topic @returns {string} its place on the Lessons page */
export function placeOf(number) {
  return `topic-${number}`;
}

/**
 * The lessons before and after one, in the order of the chapter.
 * @param {Syllabus|null} syllabus
 * @param {string|null} id
 * @returns {{before: Lesson|null, after: Lesson|null}}
 */
export function neighbours(syllabus, id) {
  const all = syllabus?.experiments ?? [];
  const at = all.findIndex((lesson) => lesson.id === id);
  if (at < 0) return { before: null, after: null };
  return { before: all[at - 1] ?? null, after: all[at + 1] ?? null };
}

/** What a search looks at: capitals, accents and the script ℓ make no difference. @param {string} text */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The topics with those of their lessons that hold every word looked for.
 * @param {Syllabus} syllabus
 * @param {string} find
 * @returns {{topic: Topic, lessons: Lesson[]}[]} topics without any are left out
 */
export function found(syllabus, find) {
  const words = plain(find).split(/\s+/).filter(Boolean);
  return syllabus.topics
    .map((topic) => ({
      topic,
      lessons: syllabus.experiments.filter((lesson) => {
        if (lesson.topic !== topic.number) return false;
        const text = plain(`${topic.title} ${lesson.title} ${lesson.text} ${lesson.page}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ lessons }) => lessons.length > 0);
}
