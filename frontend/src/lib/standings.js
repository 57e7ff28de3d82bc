// Who is where at a step: rank by loss, how far that is above the best, and the step of arrival.

/** @typedef {import("../../types/page.d.ts").Race} Race */

/**
 * @typedef {object} Standing
 * @property {number} key
 * @property {number|null} rank 1 is lowest loss; equal losses share a rank; null when diverged
 * @property {number} loss above the best known loss, where one is known; not-a-number when diverged
 * @property {number|null} reachedAt step, once the player has come to it
 * @property {number|null} divergedAt step, once the player has come to it
 */

/**
 * @param {Race} race
 * @param {number} step
 * @param {Set<number>} muted keys that take no part in the ranking
 * @returns {Standing[]} in the order of the contestants
 */
export function standings(race, step, muted) {
  const best = race.surface.best_loss ?? 0;
  const rows = race.tracks.map((track) => {
    const diverged = track.divergedAt !== null && step >= track.divergedAt;
    return {
      key: track.key,
      rank: /** @type {number|null} */ (null),
      loss: diverged ? Number.NaN : track.losses[step] - best,
      reachedAt: track.reachedAt !== null && step >= track.reachedAt ? track.reachedAt : null,
      divergedAt: diverged ? track.divergedAt : null,
    };
  });
  const ranked = rows
    .filter((r) => Number.isFinite(r.loss) && !muted.has(r.key))
    .sort((a, b) => a.loss - b.loss);
  ranked.forEach((row, i) => {
    row.rank = i > 0 && ranked[i - 1].loss === row.loss ? ranked[i - 1].rank : i + 1;
  });
  return rows;
}

/** @typedef {"order"|"rank"|"loss"|"reached"} SortKey */

/**
 * The rows in the order that a head asks for; what has no value comes last, ties keep the contestants' order.
 * @param {Standing[]} rows
 * @param {SortKey} key
 * @returns {Standing[]}
 */
export function sorted(rows, key) {
  if (key === "order") return rows;
  const value = (/** @type {Standing} */ r) => {
    const found = key === "reached" ? r.reachedAt : key === "rank" ? r.rank : r.loss;
    return found === null || Number.isNaN(found) ? Infinity : found;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return x === y ? 0 : x - y;
  });
}

/**
 * The standings as one sentence, for those who hear them.
 * @param {Standing[]} rows
 * @param {number} step
 * @param {(key:number) => string} nameOf
 * @param {(loss:number) => string} say
 */
export function spoken(rows, step, nameOf, say) {
  const ranked = rows
    .filter((r) => r.rank !== null)
    .sort((a, b) => /** @type {number} */ (a.rank) - /** @type {number} */ (b.rank));
  const parts = ranked.map((r) => `${r.rank} ${nameOf(r.key)}, loss ${say(r.loss)}`);
  for (const row of rows)
    if (row.divergedAt !== null)
      parts.push(`${nameOf(row.key)} diverged at step ${row.divergedAt}`);
  return `Step ${step}. ${parts.join("; ")}.`;
}
