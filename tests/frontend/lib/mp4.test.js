// The MP4 file: its boxes add up, and its index leads to the pictures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mp4Parts } from "../../../frontend/src/lib/mp4.js";

const TRACK = {
  width: 640,
  height: 360,
  timescale: 1000,
  description: Uint8Array.of(1, 100, 0, 42),
};
const SAMPLES = [
  { data: Uint8Array.of(11, 12, 13), key: true, duration: 25 },
  { data: Uint8Array.of(21), key: false, duration: 25 },
  { data: Uint8Array.of(31, 32), key: true, duration: 1500 },
];
/** Boxes that hold boxes, and how far in these begin. @type {Record<string, number>} */
const HOLDERS = { moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0, stsd: 8, avc1: 78 };

/**
 * @param {Buffer} bytes @param {number} [from] @param {number} [to]
 * @returns {Record<string, Buffer>} contents by path
 */
function boxes(bytes, from = 0, to = bytes.length, path = "") {
  /** @type {Record<string, Buffer>} */
  const found = {};
  let at = from;
  for (let size; at < to; at += size) {
    size = bytes.readUInt32BE(at);
    assert.ok(size >= 8 && at + size <= to, `a box at ${at} of ${size} bytes`);
    const name = bytes.toString("latin1", at + 4, at + 8);
    const whole = path ? `${path}.${name}` : name;
    found[whole] = bytes.subarray(at + 8, at + size);
    if (name in HOLDERS)
      Object.assign(found, boxes(bytes, at + 8 + HOLDERS[name], at + size, whole));
  }
  assert.equal(at, to);
  return found;
}

test("the index says where each picture lies, how long it lasts, and which stand alone", () => {
  const bytes = Buffer.concat(mp4Parts(TRACK, SAMPLES));
  const found = boxes(bytes);
  assert.deepEqual(
    Object.keys(found).filter((name) => !name.includes(".")),
    ["ftyp", "moov", "mdat"],
  );
  const table = (/** @type {string} */ name) => {
    const box = found[`moov.trak.mdia.minf.stbl.${name}`];
    return Array.from({ length: box.length / 4 }, (_, i) => box.readUInt32BE(4 * i));
  };
  assert.deepEqual(table("stts"), [0, 2, 2, 25, 1, 1500]);
  assert.deepEqual(table("stss"), [0, 2, 1, 3]);
  assert.deepEqual(table("stsz"), [0, 0, 3, 3, 1, 2]);
  const [, , offset] = table("stco");
  assert.deepEqual([...bytes.subarray(offset)], [11, 12, 13, 21, 31, 32]);
  assert.equal(found["moov.mvhd"].readUInt32BE(16), 1550);
  assert.deepEqual([...found["moov.trak.mdia.minf.stbl.stsd.avc1.avcC"]], [1, 100, 0, 42]);
});
