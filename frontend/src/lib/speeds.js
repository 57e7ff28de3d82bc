// How fast the player goes: what 1× means, and the speeds on offer.

/** At 1× a race of up to 400 steps takes at least ten seconds: a pace at which an eye can follow six heads. */
export const STEPS_PER_SECOND = 40;

/** At 1× the fifty frames of a training take about six seconds. */
export const FRAMES_PER_SECOND = 8;

/** Factors of that pace. */
export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4, 10, 50];

/** @param {number} speed @returns {string} as a button shows it */
export function speedLabel(speed) {
  return `${speed}×`;
}

/** @param {number} speed @param {number} [pace] @param {string} [what] @returns {string} as a sentence says it */
export function speedTitle(speed, pace = STEPS_PER_SECOND, what = "steps") {
  return `${speed}×: ${Math.round(speed * pace * 10) / 10} ${what} a second`;
}
