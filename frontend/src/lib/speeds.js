// How fast the player goes: what 1× means, and the speeds on offer.

/** At 1× a race of up to 400 steps takes at least ten seconds: a pace at which an eye can follow six heads. */
export const STEPS_PER_SECOND = 40;

/** Factors of that pace. */
export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4, 10, 50];

/** @param {number} speed @returns {string} as a button shows it */
export function speedLabel(speed) {
  return `${speed}×`;
}

/** @param {number} speed @returns {string} as a sentence says it */
export function speedTitle(speed) {
  return `${speed}×: ${Math.round(speed * STEPS_PER_SECOND * 10) / 10} steps a second`;
}
