// The trails: what is appended, what is drawn afresh, on a context that only counts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTrails } from "../../../frontend/src/plot/paths.js";
import { fit } from "../../../frontend/src/plot/view.js";

const view = fit(
  [
    [0, 100],
    [0, 100],
  ],
  100,
  100,
);
const theme = {
  low: "#fff",
  high: "#ccc",
  line: "#ddd",
  casing: "#fff",
  ink: "#000",
  ink2: "#333",
  accent: "#00f",
  bad: "#f00",
  card: "#fff",
  font: "sans-serif",
  mono: "monospace",
};

/** Counts the segments that reach the canvas. */
function counter() {
  const counts = { segments: 0, strokes: 0, cleared: 0 };
  const context = {
    setLineDash() {},
    beginPath() {},
    moveTo() {},
    lineTo() {
      counts.segments += 1;
    },
    stroke() {
      counts.strokes += 1;
    },
  };
  return {
    counts,
    context: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (context)),
  };
}

/** @param {number} known finite points of 200 @returns {import("../../../frontend/src/plot/types.js").Path} */
function path(known) {
  const points = new Float64Array(400).fill(Number.NaN);
  for (let i = 0; i < known; i += 1) points.set([i / 2, 50 + (i % 3)], 2 * i);
  return {
    id: "a",
    points,
    slot: { color: "#a00", dash: [4, 2], head: "circle", width: 2 },
    muted: false,
    divergedAt: null,
  };
}

test("playing appends one step at a time, a seek back draws afresh", () => {
  const trails = createTrails();
  const { counts, context } = counter();
  const clear = () => {
    counts.cleared += 1;
  };
  trails.place([path(200)], view);
  trails.draw(context, 100, theme, clear);
  assert.equal(counts.cleared, 1);
  counts.segments = 0;
  trails.draw(context, 101.4, theme, clear);
  // Casing of the one new segment; colour of it and of the one before.
  assert.equal(counts.segments, 3);
  trails.draw(context, 101.9, theme, clear);
  assert.equal(counts.segments, 3);
  trails.draw(context, 50, theme, clear);
  assert.deepEqual([counts.cleared, trails.drawn().fresh, trails.drawn().appended], [2, 2, 1]);
});

test("a path that grows, in a new array or in its own, is appended to", () => {
  const trails = createTrails();
  const { context } = counter();
  const growing = path(64);
  trails.place([growing], view);
  trails.draw(context, 20, theme, () => {});
  growing.points.set(path(150).points);
  assert.equal(trails.extend([growing]), true);
  assert.equal(trails.tracks()[0].last, 149);
  assert.equal(trails.extend([{ ...path(200), slot: { ...growing.slot } }]), true);
  assert.equal(trails.tracks()[0].last, 199);
});

test("another path, another look, or points that are late ask for a fresh drawing", () => {
  const trails = createTrails();
  const { context } = counter();
  trails.place([path(64)], view);
  trails.draw(context, 100, theme, () => {});
  assert.equal(trails.extend([path(200)]), false);
  trails.place([path(200)], view);
  trails.draw(context, 100, theme, () => {});
  const other = path(200);
  other.points[10] += 1;
  assert.equal(trails.extend([other]), false);
  assert.equal(trails.extend([{ ...path(200), slot: { ...path(1).slot, color: "#0a0" } }]), false);
  assert.equal(trails.extend([{ ...path(200), muted: true }]), false);
});
