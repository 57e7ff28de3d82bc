// Gathers the records of a race's stream into columns of numbers, one set for each contestant.

/** @typedef {import("../../types/page.d.ts").Race} Race */
/** @typedef {import("../../types/page.d.ts").Track} Track */
/** @typedef {import("../../types/page.d.ts").StartRecord} StartRecord */
/** @typedef {import("../../types/page.d.ts").ChunkRecord} ChunkRecord */
/** @typedef {import("../../types/page.d.ts").ChunkColumns} ChunkColumns */
/** @typedef {import("../../types/page.d.ts").EndRecord} EndRecord */

/** @param {number} length @returns {Float64Array} */
function blank(length) {
  return new Float64Array(length).fill(Number.NaN);
}

/**
 * An empty race, ready for its chunks.
 * @param {StartRecord} start
 * @param {number[]} keys identity of each contestant on the page, in the order of the request
 * @param {{number:number, preview:boolean, of:string}} about
 * @returns {Race}
 */
export function createRace(start, keys, { number, preview, of }) {
  const steps = start.request.steps ?? 0;
  return {
    number,
    of,
    preview,
    steps,
    rows: 0,
    complete: false,
    rates: start.request.rates ?? "given",
    tolerance: start.request.tolerance ?? 0,
    surface: start.surface,
    tracks: start.contestants.map((entry, i) => ({
      key: keys[i],
      optimizer: entry.optimizer,
      knobs: entry.knobs,
      clipping: entry.clipping,
      tuning: entry.tuning,
      points: blank(2 * (steps + 1)),
      losses: blank(steps + 1),
      gradients: null,
      unclipped: null,
      rates: null,
      steps: null,
      state: {},
      divergedAt: null,
      reachedAt: null,
    })),
  };
}

/**
 * Copies rows of one or two numbers into a column; what is null stays not-a-number.
 * @param {Float64Array} into
 * @param {number} width
 * @param {number} row
 * @param {readonly (number|null|(number|null)[])[]} cells
 */
function copyRows(into, width, row, cells) {
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (cell === null) continue;
    if (typeof cell === "number") into[(row + i) * width] = cell;
    else for (let j = 0; j < width; j += 1) into[(row + i) * width + j] = cell[j] ?? Number.NaN;
  }
}

/** @param {readonly (number|null|(number|null)[])[]} cells @returns {number} numbers in one row */
function widthOf(cells) {
  const full = cells.find((c) => c !== null);
  return Array.isArray(full) ? full.length : 1;
}

/** The columns that come only if they are asked for, with how many numbers stand in a row. */
const OPTIONAL = /** @type {const} */ ([
  ["gradients", 2],
  ["unclipped", 2],
  ["rates", 1],
  ["steps", 2],
]);

/**
 * @param {Track} track
 * @param {number} row first row of the columns
 * @param {ChunkColumns} columns
 * @param {number} length rows of the whole race
 */
function addColumns(track, row, columns, length) {
  copyRows(track.points, 2, row, columns.points);
  copyRows(track.losses, 1, row, columns.losses);
  for (const [name, width] of OPTIONAL) {
    const cells = columns[name];
    if (!cells) continue;
    track[name] ??= blank(width * length);
    copyRows(track[name], width, row, cells);
  }
  for (const [name, cells] of Object.entries(columns.state ?? {})) {
    if (!(name in track.state)) {
      const width = widthOf(cells);
      track.state[name] = { width, values: blank(width * length) };
    }
    copyRows(track.state[name].values, track.state[name].width, row, cells);
  }
  if (track.divergedAt === null) {
    const lost = columns.losses.indexOf(null);
    if (lost >= 0) track.divergedAt = row + lost;
  }
}

/**
 * The race with one chunk more: columns grow in place, the race object is new so that watchers notice.
 * @param {Race} race
 * @param {ChunkRecord} chunk
 * @returns {Race}
 */
export function appendChunk(race, chunk) {
  chunk.contestants.forEach((columns, i) =>
    addColumns(race.tracks[i], chunk.step, columns, race.steps + 1),
  );
  const rows = chunk.step + (chunk.contestants[0]?.losses.length ?? 0);
  return { ...race, rows: Math.max(race.rows, rows) };
}

/**
 * @param {Race} race
 * @param {EndRecord} end
 * @returns {Race}
 */
export function finishRace(race, end) {
  end.contestants.forEach((entry, i) => {
    race.tracks[i].divergedAt = entry.diverged_at;
    race.tracks[i].reachedAt = entry.reached_at;
  });
  return { ...race, complete: true };
}

/**
 * Length of every step of a track, in surface units; not-a-number where none was taken.
 * @param {Track} track
 * @returns {Float64Array}
 */
export function stepLengths(track) {
  const lengths = blank(track.losses.length);
  for (let k = 0; k + 1 < track.losses.length; k += 1) {
    lengths[k] = Math.hypot(
      track.points[2 * k + 2] - track.points[2 * k],
      track.points[2 * k + 3] - track.points[2 * k + 1],
    );
  }
  return lengths;
}

/**
 * The last row at which a track is finite: its last step, or the one before it diverged.
 * @param {Track} track
 * @param {number} rows rows that have arrived
 */
export function lastFinite(track, rows) {
  return Math.max(0, Math.min(rows, track.divergedAt ?? rows) - 1);
}
