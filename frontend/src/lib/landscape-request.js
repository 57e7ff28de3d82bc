// The body of POST /landscapes for the training on show: as fine as the server's limit allows.

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").LandscapeRequest} LandscapeRequest */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */

/** Losses along the sides of a square: more show no more. */
const FINE = 49;
const COARSE = 9;

/** Of the work that is allowed: what somebody who looks at the page waits for. */
const SHARE = 0.25;

/**
 * @param {Training} training
 * @param {{directions: LandscapeRequest["directions"], aspect: number|null, catalog: Catalog|null}} state
 * @param {number} contestant whose network is meant
 * @returns {LandscapeRequest}
 */
export function landscapeRequest(training, { directions, aspect, catalog }, contestant) {
  const { data, contestants, frames } = training;
  const most = SHARE * (catalog?.limits.landscape_work?.high ?? Infinity);
  const points = data.training.x.length + data.validation.x.length;
  const each = points * (contestants[contestant]?.parameters ?? 1);
  const room = Math.sqrt(Math.max(1, most / each - contestants.length * frames.length));
  const side = Math.max(COARSE, Math.min(FINE, Math.floor(room)));
  const wide = Math.sqrt(Math.max(0.4, Math.min(2.5, aspect ?? 1)));
  return {
    training: training.request,
    directions,
    columns: Math.max(2, Math.floor(side * wide)),
    rows: Math.max(2, Math.floor(side / wide)),
    aspect,
    contestant,
  };
}
