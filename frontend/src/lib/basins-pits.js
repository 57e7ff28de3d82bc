// Pits: minima that a surface does not name, found where starts rest. A pit has one place in all maps, whichever request met it first.
import { ELSEWHERE } from "./basins-data.js";
import { MOST } from "./basins-words.js";

/** @typedef {import("../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../types/page.d.ts").BasinsTile} BasinsTile */
/** @typedef {import("../../types/page.d.ts").Pit} Pit */
/** @typedef {import("../../types/page.d.ts").TintedPit} TintedPit */

/** The first tint that pits have: minima keep theirs to themselves, while two are over. @param {number} minima */
export const firstTint = (minima) => (minima < MOST - 1 ? minima : 0);

/** Pits closer than this share of the window, in both directions, are one, as they are to the server. */
const NEAR = 1e-3;

/** @param {Basins["window"]} window @param {Pit} a @param {Pit} b */
function alike([[left, right], [bottom, top]], a, b) {
  return Math.abs(a.x - b.x) < NEAR * (right - left) && Math.abs(a.y - b.y) < NEAR * (top - bottom);
}

/**
 * A tint that none of the nearest pits has.
 * @param {readonly TintedPit[]} pits @param {Pit} pit @param {number} tints how many there are
 */
function tintFor(pits, { x, y }, tints) {
  const off = (/** @type {Pit} */ one) => (one.x - x) ** 2 + (one.y - y) ** 2;
  const near = [...pits].sort((a, b) => off(a) - off(b)).slice(0, tints - 1);
  const free = Array.from({ length: tints }, (_, i) => (pits.length + i) % tints);
  return free.find((tint) => near.every((one) => one.tint !== tint)) ?? 0;
}

/**
 * The places on the page of all pits that the tiles of one request tell.
 * @returns {(basins: Basins, tile: BasinsTile) => {basins: Basins, tile: BasinsTile}} with pits that are new to the page, and the tile
 * as the page counts
 */
export function createPits() {
  /** @type {number[]} */
  const places = [];
  return (basins, tile) => {
    const pits = [...basins.pits];
    const known = basins.minima.length;
    const tints = MOST - firstTint(known);
    for (const pit of tile.pits) {
      const met = pits.findIndex((one) => alike(basins.window, one, pit));
      const tint = met < 0 ? tintFor(pits, pit, tints) : 0;
      places.push(met < 0 ? pits.push({ ...pit, tint }) - 1 : met);
    }
    const own = (/** @type {number} */ place) =>
      place < known ? place : known + places[place - known];
    const moved = places.some((place, i) => place !== i);
    return {
      basins: pits.length > basins.pits.length ? { ...basins, pits } : basins,
      tile: moved ? { ...tile, minimum: tile.minimum.map(own) } : tile,
    };
  };
}

/**
 * Maps that are complete, with those pits alone in which any of their starts rests: earlier ones are of nobody any more.
 * @param {Basins} basins
 * @returns {Basins}
 */
export function settlePits(basins) {
  const known = basins.minima.length;
  const named = new Uint8Array(basins.pits.length);
  const maps = basins.maps.map((map) => {
    if (!map.rests) return map;
    let [rests, unplaced] = [false, false];
    for (let cell = 0; cell < map.minimum.length; cell += 1) {
      const place = map.minimum[cell];
      if (place >= known) named[place - known] = 1;
      if (place === ELSEWHERE) unplaced = true;
      rests ||= place >= known || place === ELSEWHERE;
    }
    return { ...map, rests, unplaced };
  });
  if (named.every((one) => one === 1)) return { ...basins, maps };
  let left = known;
  const places = Int16Array.from(named, (one) => (one ? left++ : ELSEWHERE));
  for (const { minimum } of maps)
    for (let cell = 0; cell < minimum.length; cell += 1)
      if (minimum[cell] >= known) minimum[cell] = places[minimum[cell] - known];
  return { ...basins, maps, pits: basins.pits.filter((_, i) => named[i]) };
}
