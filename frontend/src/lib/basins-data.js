// Puts maps of basins together from tiles: what each start of a window reaches, contestant by contestant.
import { medianSteps } from "./basins-steps.js";

/** @typedef {import("../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../types/page.d.ts").BasinMap} BasinMap */
/** @typedef {import("../../types/page.d.ts").BasinsStart} BasinsStart */
/** @typedef {import("../../types/page.d.ts").BasinsTile} BasinsTile */
/** @typedef {import("../../types/page.d.ts").BasinsEnd} BasinsEnd */

/** What stands in a minimum's place where a start has reached none, and where nothing is known yet. */
export const UNDER_WAY = -1;
export const DIVERGED = -2;
export const ELSEWHERE = -3;
export const UNKNOWN = -4;

/** Cells of a map in both directions, the finest first. */
const SIDES = [256, 192, 128, 96, 64, 48, 32, 16, 8];

/** Cells while a hand is followed, and the steps in all that such a map may take: a quarter of a frame's patience. */
const MOVING = 64;
const MOVING_WORK = 4e7;

/**
 * The finest maps that the server's limits allow.
 * @param {Record<string, {high: number|null}>} limits of the catalog
 * @param {{steps: number, contestants: readonly unknown[]}} setup
 * @param {boolean} moving whether they follow a hand
 */
export function sideOf(limits, { steps, contestants }, moving) {
  const points = limits.basin_points?.high ?? Infinity;
  const most = limits.basin_work?.high ?? Infinity;
  const work = moving ? Math.min(most, MOVING_WORK) : most;
  const fits = (/** @type {number} */ side) =>
    side * side <= points &&
    side * side * steps * contestants.length <= work &&
    (!moving || side <= MOVING);
  return SIDES.find(fits) ?? SIDES[SIDES.length - 1];
}

/**
 * The maps as they stand when the first line has come: the earlier ones of the same surface, or nothing.
 * @param {BasinsStart} start
 * @param {number[]} keys identity of each contestant on the page, in the order of the request
 * @param {string} of the surface
 * @param {Basins|null} before
 * @returns {Basins}
 */
export function createBasins({ window, x, y, request, surface }, keys, of, before) {
  const alike = before?.of === of ? before : null;
  const ground = JSON.stringify(request.surface);
  // Pits come and go as the surface's knobs move.
  const pits = alike?.ground === ground ? alike.pits : [];
  return {
    of,
    ground,
    window,
    x,
    y,
    steps: request.steps ?? 0,
    minima: surface.minima,
    pits,
    why: surface.minima_note,
    complete: false,
    maps: keys.map((key) => {
      const map = blank(key, x.length * y.length);
      const earlier = alike?.maps.find((one) => one.key === key);
      if (alike && earlier) {
        copy(earlier, alike, map, x.length, y.length);
        if (pits !== alike.pits)
          forget(map.minimum, Math.min(alike.minima.length, surface.minima.length));
      }
      return map;
    }),
  };
}

/**
 * The maps as some of them begin anew on the grid that is there, over what they showed; the others stay as they are.
 * @param {Basins} before
 * @param {number[]} keys of all contestants
 * @param {number[]} asked places of those whose maps come
 * @returns {Basins}
 */
export function renewBasins(before, keys, asked) {
  const maps = keys.map((key, i) => {
    const earlier = before.maps.find((one) => one.key === key);
    if (!earlier) return blank(key, before.x.length * before.y.length);
    if (!asked.includes(i)) return earlier;
    const [minimum, steps] = [earlier.minimum.slice(), earlier.steps.slice()];
    return { ...earlier, of: "", minimum, steps };
  });
  return { ...before, complete: false, maps };
}

/** @param {number} key @param {number} cells @returns {BasinMap} */
function blank(key, cells) {
  return {
    key,
    of: "",
    side: 0,
    stride: 1,
    minimum: new Int16Array(cells).fill(UNKNOWN),
    steps: new Int32Array(cells).fill(-1),
    rests: false,
    unplaced: false,
    shares: null,
  };
}

/** Whoever rested in a pit that is gone rests elsewhere. @param {Int16Array} cells @param {number} places */
function forget(cells, places) {
  for (let cell = 0; cell < cells.length; cell += 1)
    if (cells[cell] >= places) cells[cell] = ELSEWHERE;
}

/** An earlier map at another fineness. @param {BasinMap} from @param {Basins} of @param {BasinMap} into @param {number} columns @param {number} rows */
function copy(from, of, into, columns, rows) {
  const [wide, high] = [of.x.length, of.y.length];
  for (let row = 0, cell = 0; row < rows; row += 1) {
    const first = Math.floor((row * high) / rows) * wide;
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const place = first + Math.floor((column * wide) / columns);
      into.minimum[cell] = from.minimum[place];
      into.steps[cell] = from.steps[place];
    }
  }
  into.rests = from.rests;
  into.unplaced = from.unplaced;
  into.shares = from.shares;
}

/**
 * The maps with one tile more: cells change in place, the objects are new so that watchers and painters notice. A start of a coarse
 * tile stands for all around it until they come themselves.
 * @param {Basins} basins @param {BasinsTile} tile
 * @returns {Basins}
 */
export function layTile(basins, tile) {
  const { minimum, steps } = basins.maps[tile.contestant];
  const [wide, high] = [basins.x.length, basins.y.length];
  lay(minimum, tile.minimum, tile, wide, high);
  lay(steps, tile.steps, tile, wide, high);
  const whole = tile.columns * tile.stride === wide && tile.rows * tile.stride === high;
  const stride = whole ? tile.stride : 1;
  const unplaced = tile.minimum.includes(ELSEWHERE);
  const rests = unplaced || tile.minimum.some((place) => place >= basins.minima.length);
  return changed(basins, (map, i) => {
    if (i !== tile.contestant) return map;
    return { ...map, stride, rests: map.rests || rests, unplaced: map.unplaced || unplaced };
  });
}

/**
 * Native calls for whole rows: written cell by cell, the first maps of a page would cost tens of milliseconds.
 * @param {Int16Array|Int32Array} cells @param {readonly (number|null)[]} values @param {BasinsTile} tile
 * @param {number} wide @param {number} high
 */
function lay(cells, values, { column, row, columns, rows, stride }, wide, high) {
  // A plain loop: Array.from with a function takes ten times as long.
  const known = new Int32Array(values.length);
  for (let i = 0; i < known.length; i += 1) known[i] = values[i] ?? UNDER_WAY;
  const around = stride >> 1;
  for (let j = 0; j < rows; j += 1) {
    const [bottom, top] = [
      row + stride * j - around,
      Math.min(high, row + stride * (j + 1) - around),
    ];
    const first = bottom * wide + column - around;
    const end = Math.min((bottom + 1) * wide, first + stride * columns);
    if (stride === 1) cells.set(known.subarray(j * columns, (j + 1) * columns), first);
    else
      for (let i = 0, at = first; at < end; i += 1, at += stride)
        cells.fill(known[j * columns + i], at, Math.min(end, at + stride));
    for (let above = 1; above < top - bottom; above += 1)
      cells.copyWithin(first + above * wide, first, end);
  }
}

/** @param {Basins} basins @param {(map: BasinMap, i: number) => BasinMap} how @returns {Basins} */
const changed = (basins, how) => ({ ...basins, maps: basins.maps.map(how) });

/**
 * A tile of some contestants' maps as one of all, on a grid that may be finer.
 * @param {BasinsTile} tile
 * @param {number[]} asked places of the contestants that were asked for
 * @param {number} times as many cells in each direction
 * @returns {BasinsTile}
 */
export function onGrid(tile, asked, times) {
  const stride = times * tile.stride;
  const place = (/** @type {number} */ at) => times * (at - (tile.stride >> 1)) + (stride >> 1);
  const contestant = asked[tile.contestant];
  return { ...tile, contestant, stride, column: place(tile.column), row: place(tile.row) };
}

/**
 * The maps with those that were asked for complete.
 * @param {Basins} basins @param {BasinsEnd} end
 * @param {number[]} asked places of their contestants
 * @param {string[]} subjects what each contestant's map is of
 * @param {number} side starts in each direction
 * @returns {Basins}
 */
export function finishBasins(basins, end, asked, subjects, side) {
  const told = changed(basins, (map, i) => {
    const place = asked.indexOf(i);
    if (place < 0) return map;
    const steps = medianSteps(map, basins.steps);
    const shares = { ...end.contestants[place], starts: side * side, steps };
    return { ...map, of: subjects[i], side, shares };
  });
  return { ...told, complete: true };
}

/**
 * The places of the contestants whose maps are to be fetched, all or some.
 * @param {Basins|null} basins what is there
 * @param {number[]} keys @param {string[]} subjects of all contestants
 * @param {number} side
 * @param {boolean} moving while a hand is followed: a map of the right subject is fine enough
 */
export function missing(basins, keys, subjects, side, moving) {
  const all = keys.map((_, i) => i);
  const stale = all.filter((i) => {
    const map = basins?.maps.find((one) => one.key === keys[i]);
    return map?.of !== subjects[i] || (!moving && map.side !== side);
  });
  const grid = basins?.x.length ?? 0;
  const fits = moving ? grid % side === 0 : grid === side;
  return stale.length === 0 || fits ? stale : all;
}

/** Whether there is something of every map. @param {Basins} basins */
export const begun = ({ maps }) => maps.every(({ minimum }) => minimum.at(-1) !== UNKNOWN);

/**
 * The cell in which a point lies.
 * @param {Basins} basins @param {number} x @param {number} y
 * @returns {{column: number, row: number, cell: number}|null} null outside the window
 */
export function cellAt({ window, x: xs, y: ys }, x, y) {
  const [column, row] = [placeIn(window[0], xs.length, x), placeIn(window[1], ys.length, y)];
  if (column === null || row === null) return null;
  return { column, row, cell: row * xs.length + column };
}

/** @param {readonly [number, number]} ends @param {number} cells @param {number} value */
function placeIn([low, high], cells, value) {
  if (!(value >= low && value <= high)) return null;
  return Math.min(cells - 1, Math.floor(((value - low) / (high - low)) * cells));
}
