// A path in pixels: where it ends, where it leaves or reaches out, what of a far segment is drawn, arrows pushed apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { leavers } from "../../../frontend/src/plot/edges.js";
import {
  clipSegment,
  createTrack,
  finiteCount,
  placeAt,
  reachesOut,
} from "../../../frontend/src/plot/track.js";
import { fit } from "../../../frontend/src/plot/view.js";

const view = fit(
  [
    [0, 100],
    [0, 100],
  ],
  100,
  100,
);

/** @param {number[]} points @param {number | null} [divergedAt] @returns {import('../../../frontend/src/plot/types.js').Path} */
const path = (points, divergedAt = null) => ({
  id: "a",
  points: Float64Array.from(points),
  slot: { color: "#000", dash: [], head: "circle", width: 2 },
  muted: false,
  divergedAt,
});

test("a path ends before its first point that is not finite", () => {
  assert.equal(finiteCount(Float64Array.of(1, 2, 3, Number.NaN, 5, 6)), 1);
  const track = createTrack(path([10, 10, 20, 10, Number.NaN, Number.NaN], 2), view);
  assert.equal(track.last, 1);
  assert.deepEqual(placeAt(track, 7), [20, 90]);
  assert.deepEqual(placeAt(track, 0.5), [15, 90]);
});

test("only the seen part of a segment is drawn", () => {
  assert.deepEqual(clipSegment(view, 0, -100, 50, 200, 50), [1 / 3, 2 / 3]);
  assert.equal(clipSegment(view, 0, -100, -50, 200, -50), null);
  assert.deepEqual(clipSegment(view, 0, 10, 10, 20, 20), [0, 1]);
});

test("a path that has left stands at the place where it left", () => {
  const track = createTrack(path([50, 50, 150, 50, 1e9, 50]), view);
  const [leaver] = leavers([track], view, 2);
  assert.ok(leaver.x > 80 && Math.abs(leaver.y - 50) < 1e-9);
  assert.equal(leaver.angle, 0);
  assert.deepEqual(leavers([track], view, 0), []);
});

test("a path that starts outside points from the middle towards it", () => {
  const [leaver] = leavers([createTrack(path([50, 500, 50, 400]), view)], view, 1);
  assert.ok(leaver.y < 20 && Math.abs(leaver.x - 50) < 1e-9);
});

test("arrows that meet at the border are pushed apart, within the picture", () => {
  const tracks = [0, 1, 2].map((i) => createTrack(path([50, 50 + i, 150, 50 + i]), view));
  const ys = leavers(tracks, view, 1)
    .map((leaver) => leaver.y)
    .sort((a, b) => a - b);
  assert.ok(ys[1] - ys[0] >= 20 && ys[2] - ys[1] >= 20 && ys[2] <= 100);
});

test("a diverged path that was outside says so", () => {
  const track = createTrack(path([50, 50, 1e7, 50, Number.NaN, Number.NaN], 2), view);
  assert.equal(leavers([track], view, 1)[0].diverged, false);
  assert.equal(leavers([track], view, 5)[0].diverged, true);
});

test("a path that went out and came back reaches out, and so does a start elsewhere", () => {
  const back = createTrack(path([50, 50, 500, 50, 50, 60]), view);
  const home = createTrack(path([0, 0, 100, 100, 50, 60]), view);
  assert.equal(reachesOut([home, back], view, [50, 50]), true);
  assert.equal(reachesOut([home], view, [50, 50]), false);
  assert.equal(reachesOut([home], view, [50, 150]), true);
});
