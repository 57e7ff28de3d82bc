// Writes an MP4 file around pictures that are already encoded: one track of H.264, every picture whole in memory. Pure.
// Boxes as ISO/IEC 14496-12 and 14496-15 name them.

/** @typedef {{data: Uint8Array, key: boolean, duration: number}} Sample `duration`: in ticks */
/** @typedef {{width: number, height: number, timescale: number, description: Uint8Array}} Track `timescale`: ticks a second; `description`: the decoder's configuration, avcC */

/** @typedef {number[] | Uint8Array} Bytes */

/** @param {number} value @returns {number[]} 32 bits, the highest first */
const u32 = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
/** @param {number} value */
const u16 = (value) => [(value >>> 8) & 255, value & 255];
/** @param {string} text */
const ascii = (text) => [...text].map((letter) => letter.charCodeAt(0));
/** @param {number} count */
const zeros = (count) => new Array(count).fill(0);

/** @param {string} name @param {...Bytes} parts @returns {Uint8Array} */
function box(name, ...parts) {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  const bytes = new Uint8Array(size);
  bytes.set([...u32(size), ...ascii(name)]);
  let at = 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A box with a version and flags. @param {string} name @param {number} flags @param {...Bytes} parts */
const full = (name, flags, ...parts) => box(name, u32(flags), ...parts);

/** No turn, no stretch. */
const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(u32);

/** @param {Track} track */
function entry({ width, height, description }) {
  return box(
    "avc1",
    [...zeros(6), ...u16(1), ...zeros(16), ...u16(width), ...u16(height)],
    [...u32(0x480000), ...u32(0x480000), ...u32(0), ...u16(1), ...zeros(32), ...u16(24), 255, 255],
    box("avcC", description),
  );
}

/** Runs of equal durations, as count and duration. @param {readonly Sample[]} samples */
function durations(samples) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const { duration } of samples) {
    const last = runs.at(-1);
    if (last && last[1] === duration) last[0] += 1;
    else runs.push([1, duration]);
  }
  return runs;
}

/** Where each picture lies, how long it lasts, and which ones stand alone. @param {Track} track @param {readonly Sample[]} samples @param {number} offset of the first in the file */
function table(track, samples, offset) {
  const runs = durations(samples);
  const keys = samples.flatMap(({ key }, i) => (key ? [i + 1] : []));
  return box(
    "stbl",
    full("stsd", 0, u32(1), entry(track)),
    full("stts", 0, u32(runs.length), runs.flat().flatMap(u32)),
    full("stss", 0, u32(keys.length), keys.flatMap(u32)),
    // All pictures are one chunk.
    full("stsc", 0, u32(1), [...u32(1), ...u32(samples.length), ...u32(1)]),
    full(
      "stsz",
      0,
      u32(0),
      u32(samples.length),
      samples.flatMap(({ data }) => u32(data.length)),
    ),
    full("stco", 0, u32(1), u32(offset)),
  );
}

/** @param {Track} track @param {readonly Sample[]} samples @param {number} offset */
function movie(track, samples, offset) {
  const { width, height, timescale } = track;
  const length = samples.reduce((sum, { duration }) => sum + duration, 0);
  const times = [...u32(0), ...u32(0)];
  return box(
    "moov",
    full(
      "mvhd",
      0,
      [...times, ...u32(timescale), ...u32(length), ...u32(0x10000), ...u16(0x100), ...zeros(10)],
      [...MATRIX, ...zeros(24), ...u32(2)],
    ),
    box(
      "trak",
      full(
        "tkhd",
        3,
        [...times, ...u32(1), ...u32(0), ...u32(length), ...zeros(16), ...MATRIX],
        [...u32(width * 0x10000), ...u32(height * 0x10000)],
      ),
      box(
        "mdia",
        // 0x55c4: the language is undetermined.
        full("mdhd", 0, [...times, ...u32(timescale), ...u32(length), ...u16(0x55c4), ...u16(0)]),
        full("hdlr", 0, [...u32(0), ...ascii("vide"), ...zeros(12), ...ascii("video"), 0]),
        box(
          "minf",
          full("vmhd", 1, zeros(8)),
          box("dinf", full("dref", 0, u32(1), full("url ", 1))),
          table(track, samples, offset),
        ),
      ),
    ),
  );
}

/**
 * The parts of the file, in order; the pictures themselves are not copied.
 * @param {Track} track @param {readonly Sample[]} samples
 * @returns {Uint8Array[]}
 */
export function mp4Parts(track, samples) {
  const type = box("ftyp", ascii("isom"), u32(0x200), ascii("isomiso2avc1mp41"));
  const size = samples.reduce((sum, { data }) => sum + data.length, 8);
  // The index comes first, so that playing can begin at once; how long it is does not depend on the offset in it.
  const offset = type.length + movie(track, samples, 0).length + 8;
  const start = new Uint8Array([...u32(size), ...ascii("mdat")]);
  return [type, movie(track, samples, offset), start, ...samples.map(({ data }) => data)];
}
