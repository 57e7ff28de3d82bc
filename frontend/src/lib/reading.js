// What several views read off the state in the same way: the step on show, the contestant on show.

/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").Race} Race */
/** @typedef {import("../../types/page.d.ts").Track} Track */

/**
 * The step that the picture shows: the player's, within what has arrived; while something is dragged, the last.
 * @param {{race: Race|null, step: number|null, dragging: boolean}} state
 */
export function shownStep({ race, step, dragging }) {
  const last = Math.max(0, (race?.rows ?? 1) - 1);
  return dragging ? last : Math.min(step ?? 0, last);
}

/**
 * The contestant whose step is opened up: the one selected, else the first that is shown, else the first.
 * @param {{contestants: Contestant[], selected: number|null}} state
 * @returns {Contestant|null}
 */
export function selectedOf({ contestants, selected }) {
  if (selected !== null && contestants[selected]) return contestants[selected];
  return contestants.find((c) => !c.muted) ?? contestants[0] ?? null;
}

/**
 * @param {Race|null} race
 * @param {number} key
 * @returns {Track|null}
 */
export function trackOf(race, key) {
  return race?.tracks.find((t) => t.key === key) ?? null;
}
