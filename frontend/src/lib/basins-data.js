// Puts maps of basins together from tiles: what each start of a window reaches, contestant by contestant.

/** @typedef {import("../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../types/page.d.ts").BasinMap} BasinMap */
/** @typedef {import("../../types/page.d.ts").BasinsStart} BasinsStart */
/** @typedef {import("../../types/page.d.ts").BasinsTile} BasinsTile */
/** @typedef {import("../../types/page.d.ts").BasinsEnd} BasinsEnd */

/** What stands in a minimum's place where a start has reached none, and where nothing is known yet. */
export const UNDER_WAY = -1;
export const DIVERGED = -2;
export const UNKNOWN = -3;

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
  return {
    of,
    window,
    x,
    y,
    steps: request.steps ?? 0,
    minima: surface.minima,
    why: surface.minima_note,
    complete: false,
    maps: keys.map((key) => {
      const map = blank(key, x.length * y.length);
      const earlier = alike?.maps.find((one) => one.key === key);
      if (alike && earlier) copy(earlier, alike, map, x.length, y.length);
      return map;
    }),
  };
}

/** @param {number} key @param {number} cells @returns {BasinMap} */
function blank(key, cells) {
  return {
    key,
    minimum: new Int16Array(cells).fill(UNKNOWN),
    steps: new Int32Array(cells).fill(-1),
    shares: null,
  };
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
  return changed(basins, (map, i) => (i === tile.contestant ? { ...map } : map));
}

/**
 * Native calls for whole rows: written cell by cell, the first maps of a page would cost tens of milliseconds.
 * @param {Int16Array|Int32Array} cells @param {readonly (number|null)[]} values @param {BasinsTile} tile
 * @param {number} wide @param {number} high
 */
function lay(cells, values, { column, row, columns, rows, stride }, wide, high) {
  const known = Int32Array.from(values, (value) => value ?? UNDER_WAY);
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

/** @param {Basins} basins @param {BasinsEnd} end @returns {Basins} */
export function finishBasins(basins, end) {
  const told = changed(basins, (map, i) => ({
    ...map,
    shares: {
      ...end.contestants[i],
      starts: map.minimum.length,
      steps: medianSteps(map, basins.steps),
    },
  }));
  return { ...told, complete: true };
}

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

/** The steps that half of the starts needed which reached any minimum; null where none did. @param {BasinMap} map @param {number} all steps of the race */
export function medianSteps(map, all) {
  const { counts, total } = countSteps([map], all);
  if (total === 0) return null;
  return (placeOf(counts, total / 2) + placeOf(counts, Math.floor(total / 2) + 1)) / 2;
}

/** How many starts reach a minimum in so many steps. @param {readonly BasinMap[]} maps @param {number} all steps of the race */
function countSteps(maps, all) {
  const counts = new Float64Array(all + 1);
  let total = 0;
  for (const { minimum, steps } of maps) {
    for (let cell = 0; cell < steps.length; cell += 1) {
      if (minimum[cell] < 0 || steps[cell] > all) continue;
      counts[steps[cell]] += 1;
      total += 1;
    }
  }
  return { counts, total };
}

/** So many starts in a hundred, on either side, do not stretch the scale of steps. */
const ODD = 2;

/**
 * The steps that nearly all starts need which reach a minimum, from the fewest to the most, on round numbers so that
 * the scale keeps still while tiles arrive.
 * @param {Basins} basins
 * @returns {[number, number]}
 */
export function stepsRange({ maps, steps: all }) {
  const { counts, total } = countSteps(maps, all);
  if (total === 0) return [1, Math.max(2, all)];
  const odd = (total * ODD) / 100;
  const low = roundBelow(Math.max(1, placeOf(counts, odd)));
  return [low, Math.max(2 * low, Math.min(all, roundAbove(placeOf(counts, total - odd))))];
}

/** How far up `counts` so many come together. @param {Float64Array} counts @param {number} many */
function placeOf(counts, many) {
  let sum = 0;
  for (let place = 0; place < counts.length; place += 1) {
    sum += counts[place];
    if (sum >= many) return place;
  }
  return counts.length - 1;
}

/** 1, 2 or 5 times a power of ten, at or below. @param {number} value positive */
function roundBelow(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1);
}

/** 1, 2 or 5 times a power of ten, at or above. @param {number} value */
function roundAbove(value) {
  const below = roundBelow(Math.max(1, value));
  if (below >= value) return below;
  return String(below).startsWith("2") ? 2.5 * below : 2 * below;
}
