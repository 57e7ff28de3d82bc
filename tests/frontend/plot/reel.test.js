// Which moments a film shows, and how large it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filmSize, momentsOf } from "../../../frontend/src/plot/poster/reel.js";

test("every moment, or every so many; the last one always", () => {
  assert.deepEqual(momentsOf(3, 10), [0, 1, 2, 3]);
  assert.deepEqual(momentsOf(10, 4), [0, 3, 6, 9, 10]);
  assert.deepEqual(momentsOf(0, 4), [0]);
  assert.ok(momentsOf(20_000).length <= 1202);
});

test("even pixels, no more than full HD", () => {
  const { width, height } = filmSize(/** @type {any} */ ({ width: 1041, height: 1090 }));
  assert.deepEqual([width % 2, height % 2], [0, 0]);
  assert.ok(width * height <= 1920 * 1080);
  assert.equal(filmSize(/** @type {any} */ ({ width: 560, height: 500 })).width, 840);
});
