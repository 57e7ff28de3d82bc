// Landscapes on the page: rows that have not come, what lies under a path, what is said of it, what is asked for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { landscapeRequest } from "../../../frontend/src/lib/landscape-request.js";
import * as words from "../../../frontend/src/lib/landscape-words.js";
import {
  createScenery,
  filled,
  fits,
  groundOf,
  lossUnder,
  pathsOver,
  withRows,
} from "../../../frontend/src/lib/scenery.js";
import { PLANE, rowsRecord } from "../landscape-fixture.js";
import { training } from "../training-fixture.js";

const TRAINING = training({ complete: true });
const LOOK = { directions: /** @type {const} */ ("pca"), aspect: 2, catalog: null };
const REQUEST = landscapeRequest(TRAINING, LOOK, 0);
const COARSE = withRows(createScenery(TRAINING, REQUEST, PLANE), rowsRecord([0, 4]));
const WHOLE = withRows(COARSE, rowsRecord([1, 2, 3]));

test("rows that have not come lie evenly between those that have", () => {
  assert.deepEqual(filled(COARSE.losses), WHOLE.losses);
  assert.deepEqual(filled([[1], null, [null]]), [[1], [null], [null]]);
  assert.deepEqual(filled([null, [3], null]), [[3], [3], [3]]);
  assert.equal(groundOf(createScenery(TRAINING, REQUEST, PLANE), ["a", "b"]), null);
});

test("the ground spans the grid and marks its lowest cell", () => {
  const ground = groundOf(WHOLE, ["a", "b"]);
  assert.deepEqual(ground?.window, [
    [-1, 1],
    [0, 4],
  ]);
  assert.deepEqual(ground?.minima, [{ x: -1, y: 0, loss: 0 }]);
});

test("under a path lies what its four neighbours say, off the grid nothing", () => {
  assert.ok(Math.abs((lossUnder(WHOLE, 0.25, 1.5) ?? 0) - 4.25) < 1e-12);
  assert.equal(lossUnder(WHOLE, 1, 4), 10);
  assert.equal(lossUnder(WHOLE, 1.1, 4), null);
  assert.equal(lossUnder(COARSE, 0, 2), null);
});

test("paths have a point for each frame, and hide with their contestants", () => {
  const key = TRAINING.contestants[0].key;
  const [path] = pathsOver(WHOLE, [{ key, muted: true }], ["red"]);
  assert.deepEqual([...path.points], [0, 0, 0.25, 1, 0.5, 2, 0.75, 3]);
  assert.ok(path.muted);
});

test("another training, other directions or somebody left out want another landscape", () => {
  const state = { training: TRAINING, directions: "pca", aspect: 2 };
  assert.ok(fits(WHOLE, state, 0));
  assert.ok(!fits(COARSE, state, 0));
  assert.ok(fits(WHOLE, { ...state, aspect: 1.9 }, 0));
  assert.ok(!fits(WHOLE, { ...state, aspect: 1.5 }, 0));
  assert.ok(!fits(WHOLE, state, 1));
  assert.ok(!fits(WHOLE, { ...state, directions: "random" }, 0));
  assert.ok(!fits(WHOLE, { ...state, training: training({ number: 99 }) }, 0));
});

test("it says how much of the paths it holds, who is missing, and where one is", () => {
  assert.deepEqual(words.planeTitles(WHOLE), [
    "direction 1 (60.0 % of the variance)",
    "direction 2 (25.0 % of the variance)",
  ]);
  assert.equal(
    words.planeSentence(WHOLE),
    "The plane holds 85.0 % of the paths’ variance; the rest leaves the page.",
  );
  const [name, other] = TRAINING.contestants.map((c) => c.name);
  assert.deepEqual(words.absentees(WHOLE), [`Not here: ${other}. It diverged at step 7.`]);
  assert.equal(
    words.placeSentence(WHOLE, 0, 1),
    `${name} has loss 0.50; the plane beneath it, about 3.25. It is 0.5 away from the plane, which holds 50.0 % of its own variance.`,
  );
  assert.equal(words.placeSentence(WHOLE, 1, 1), "");
  const [path] = WHOLE.plane.paths;
  const plane = { ...WHOLE.plane, paths: [{ ...path, off_plane: path.off_plane.map(() => 0.01) }] };
  assert.equal(
    words.placeSentence({ ...WHOLE, plane }, 0, 1),
    `${name} has loss 0.50. It lies in the plane, which holds 50.0 % of its own variance.`,
  );
});

test("what is asked for is as wide as the picture and no finer than the limit", () => {
  assert.equal(REQUEST.training, TRAINING.request);
  assert.ok(Math.abs(REQUEST.columns / REQUEST.rows - 2) < 0.1);
  const points = TRAINING.data.training.x.length + TRAINING.data.validation.x.length;
  const each = points * TRAINING.contestants[0].parameters;
  const catalog = /** @type {any} */ ({ limits: { landscape_work: { high: each * 4 * 208 } } });
  const narrow = landscapeRequest(TRAINING, { ...LOOK, catalog }, 0);
  assert.ok(narrow.columns * narrow.rows <= 200);
  assert.ok(narrow.columns * narrow.rows > 150);
});
