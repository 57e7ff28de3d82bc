// What is said of maps of basins: of one start, of a contestant's shares, and of all of them together.
import { DIVERGED, ELSEWHERE, UNDER_WAY, UNKNOWN } from "./basins-data.js";
import { brief, NOTHING, whole } from "./format.js";

/** @typedef {import("../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../types/page.d.ts").BasinMap} BasinMap */
/** @typedef {import("../../types/page.d.ts").Minimum} Minimum */
/** @typedef {import("../../types/page.d.ts").Pit} Pit */

/** So many minima have a column and a tint of their own; what is over comes together in one. */
export const MOST = 6;

/** What is said where a surface has no minimum to reach. @param {Basins} basins */
export function unknownWords({ why }) {
  const reason = why ?? "No minimum of this surface is known.";
  return `${reason} So the maps tell only where a start comes to rest, if it does, and where it diverges.`;
}

/** What a click on a map does besides, where rates are tuned for the start. */
export const TUNED =
  "Rates are tuned for the present start. A click on another one tunes them anew, so that the maps change, too.";

/** @param {number} count @param {string} one */
const counted = (count, one) => `${whole(count)} ${one}${count === 1 ? "" : "s"}`;

/** What becomes of one start. @param {Basins} basins @param {BasinMap} map @param {number} cell */
export function cellWords({ minima, pits, steps: all }, { minimum, steps }, cell) {
  const place = minimum[cell];
  if (place === UNKNOWN) return "not computed yet";
  if (place === DIVERGED) return `diverges at step ${whole(steps[cell])}`;
  if (place === ELSEWHERE) return "comes to rest at a minimum not shown";
  if (place >= minima.length) return `comes to rest at ${pitWords(pits[place - minima.length])}`;
  if (place === UNDER_WAY) return `still under way after ${counted(all, "step")}`;
  const which = minima.length > 1 ? `minimum ${place + 1}` : "the minimum";
  return `reaches ${which} in ${counted(steps[cell], "step")}`;
}

/** @param {Pit} pit */
const pitWords = ({ x, y, loss }) =>
  `another minimum, (${brief(x)}, ${brief(y)}), loss ${brief(loss)}`;

/** A share in percent, in at most four characters. @param {number} share 0 to 1 */
export function shareText(share) {
  const percent = 100 * share;
  if (percent === 0) return "0";
  if (percent < 0.05) return "<0.1";
  if (percent < 100 && percent >= 99.5) return String(Math.min(99.9, Number(percent.toFixed(1))));
  return percent.toFixed(percent < 9.95 ? 1 : 0);
}

/** A minimum by place and loss, for its heading. @param {Minimum} minimum @param {number} place */
export function minimumWords({ x, y, loss, found }, place) {
  const how = found ? ", found numerically" : "";
  return `Minimum ${place + 1} at (${brief(x)}, ${brief(y)}), loss ${brief(loss)}${how}.`;
}

/**
 * The columns of the table of shares: a minimum each, the most reached ones where there are many.
 * @param {Basins} basins
 * @returns {number[][]} the places that a column counts
 */
export function columnsOf({ minima, maps }) {
  const places = minima.map((_, place) => place);
  if (places.length <= MOST) return places.map((place) => [place]);
  const worth = (/** @type {number} */ place) =>
    maps.reduce((sum, { shares }) => sum + (shares?.shares[place] ?? 0), 0);
  const ranked = [...places].sort((a, b) => worth(b) - worth(a) || a - b);
  const own = ranked.slice(0, MOST - 1).sort((a, b) => a - b);
  return [...own.map((place) => [place]), ranked.slice(MOST - 1)];
}

/** Whether any start rests at a minimum that is none of the surface's. @param {Basins} basins */
export const restElsewhere = ({ maps }) =>
  maps.some(({ shares, rests }) => (shares ? shares.elsewhere > 0 : rests));

/**
 * What a key says of starts that rest at minima which the surface does not name.
 * @param {Basins} basins @param {"minimum"|"steps"} by how maps are coloured: steps are known of named minima only
 * @returns {{kind: "pits"|"elsewhere", text: string}[]}
 */
export function restEntries(basins, by) {
  if (!restElsewhere(basins)) return [];
  const { pits, maps } = basins;
  if (by === "steps" || pits.length === 0)
    return [{ kind: "elsewhere", text: "at rest at another minimum" }];
  const found = `at rest at another minimum, ${whole(pits.length)} found`;
  const more = maps.some(({ unplaced }) => unplaced);
  return [
    { kind: "pits", text: found },
    ...(more ? [{ kind: /** @type {const} */ ("elsewhere"), text: "at one not shown" }] : []),
  ];
}

/**
 * A contestant's row of the table.
 * @param {BasinMap|undefined} map @param {number[][]} columns
 * @returns {{minima: string[], elsewhere: string, underWay: string, diverged: string, steps: string}}
 */
export function shareCells(map, columns) {
  const shares = map?.shares;
  if (!shares)
    return {
      minima: columns.map(() => NOTHING),
      elsewhere: NOTHING,
      underWay: NOTHING,
      diverged: NOTHING,
      steps: NOTHING,
    };
  const { steps } = shares;
  const sum = (/** @type {number[]} */ places) =>
    places.reduce((all, place) => all + (shares.shares[place] ?? 0), 0);
  return {
    minima: columns.map((places) => shareText(sum(places))),
    elsewhere: shareText(shares.elsewhere),
    underWay: shareText(shares.under_way),
    diverged: shareText(shares.diverged),
    steps: steps === null ? NOTHING : whole(Math.round(steps)),
  };
}

/**
 * All shares in sentences, for those who hear the page.
 * @param {Basins} basins @param {(key: number) => string} nameOf @param {ReadonlySet<number>} muted
 */
export function spokenBasins({ minima, maps }, nameOf, muted) {
  const said = maps.flatMap(({ key, shares }) => {
    if (!shares || muted.has(key)) return [];
    const parts = [
      ...shares.shares.map((share, i) => ({
        share,
        what: minima.length > 1 ? `reach minimum ${i + 1}` : "reach the minimum",
      })),
      { share: shares.elsewhere, what: "rest at another minimum" },
      { share: shares.under_way, what: "are under way" },
      { share: shares.diverged, what: "diverge" },
    ];
    const told = parts
      .filter(({ share }) => share > 0)
      .map(({ share, what }) => `${shareText(share)} percent ${what}`);
    return [`${nameOf(key)}: ${told.join(", ")}.`];
  });
  return said.length > 0 ? `Basins, as shares of all starts. ${said.join(" ")}` : "";
}
