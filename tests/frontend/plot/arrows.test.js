// The arrows of one step: one way down, or two where the gradient was clipped.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawArrows, tipIn } from "../../../frontend/src/plot/arrow-painter.js";
import { arrowsOf } from "../../../frontend/src/plot/arrows.js";
import { fit } from "../../../frontend/src/plot/view.js";

const theme = /** @type {any} */ ({ ink: "#000", accent: "#00f" });

const view = fit(
  [
    [-1, 1],
    [-1, 1],
  ],
  200,
  200,
);

/** @param {number[]} given @param {number[]} [raw] */
function arrows(given, raw) {
  const path = /** @type {any} */ ({
    points: Float64Array.of(0, 0, 0.5, 0),
    slot: { color: "#a00" },
    arrows: {
      gradients: Float64Array.from(given),
      ...(raw ? { unclipped: Float64Array.from(raw) } : {}),
      steps: Float64Array.of(0.5, 0),
    },
  });
  const found = arrowsOf(path, view, 0, theme);
  return found?.arrows.filter((arrow) => arrow.colour === theme.ink) ?? [];
}

test("without clipping, or where it changes nothing, there is one way down", () => {
  assert.deepEqual(
    arrows([-1, 0]).map((a) => a.name),
    ["downhill −∇f"],
  );
  assert.equal(arrows([-1, 0], [-1, 0]).length, 1);
});

test("by norm both point the same way, the unclipped one dashed and longer", () => {
  const [raw, given] = arrows([-0.6, -0.8], [-1.2, -1.6]);
  assert.ok(raw.dashed && !given.dashed);
  assert.ok(Math.abs(raw.dx - 2 * given.dx) < 1e-9 && Math.abs(raw.dy - 2 * given.dy) < 1e-9);
  assert.equal(raw.name, "unclipped −∇f");
});

test("by value they part; one that is far longer says by how much instead", () => {
  const [raw, given] = arrows([-1, -1], [-1, -100]);
  assert.match(raw.name, /, 71× as long$/);
  assert.ok(Math.abs(Math.atan2(raw.dy, raw.dx) - Math.atan2(given.dy, given.dx)) > 0.5);
});

test("an arrow that leaves the area is named where it does", () => {
  const area = { x: 4, y: 50, width: 192, height: 146 };
  const from = { x: 100, y: 100 };
  assert.deepEqual(tipIn(area, { ...from, dx: 30, dy: -20 }), { x: 130, y: 80 });
  assert.deepEqual(tipIn(area, { ...from, dx: 0, dy: -1000 }), { x: 100, y: 50 });
  assert.deepEqual(tipIn(area, { ...from, dx: 192, dy: -192 }), { x: 150, y: 50 });
  assert.deepEqual(tipIn(area, { ...from, dx: -1e9, dy: 0 }), { x: 4, y: 100 });
  assert.deepEqual(tipIn(area, { x: 100, y: 20, dx: 0, dy: -50 }), { x: 100, y: 50 });
  assert.deepEqual(tipIn(area, { x: 0, y: 100, dx: 900, dy: 0 }), { x: 196, y: 100 });
});

test("at the end the arrows are of the step that led there", () => {
  const path = /** @type {any} */ ({
    points: Float64Array.of(0, 0, 0.5, 0, 0.5, -0.5),
    slot: { color: "#a00" },
    arrows: {
      gradients: Float64Array.of(-1, 0, 0, 1, 9, 9),
      steps: Float64Array.of(0.5, 0, 0, -0.5, 9, 9),
    },
  });
  const [last, before] = [2, 1].map((step) => arrowsOf(path, view, step, theme));
  assert.deepEqual(last, before);
  assert.deepEqual(last?.at, [150, 100]);
});

test("words keep clear of what lies on the picture", () => {
  const corner = { x: 100, y: 100, width: 100, height: 100 };
  /** @param {readonly import("../../../frontend/src/plot/text.js").Box[]} boxes */
  const places = (boxes) => {
    const said = /** @type {[number, number][]} */ ([]);
    const put = (/** @type {string} */ _, /** @type {number} */ x, /** @type {number} */ y) =>
      said.push([x, y]);
    const asked = { fillText: put, measureText: () => ({ width: 40 }) };
    const context = new Proxy(/** @type {any} */ (asked), {
      get: (known, name) => known[name] ?? (() => {}),
    });
    const arrow = { name: "step", x: 90, y: 90, dx: 40, dy: 40, colour: "#a00", dashed: false };
    const drawn = /** @type {any} */ ({ arrows: [arrow], ahead: null, at: [90, 90] });
    drawArrows(context, drawn, /** @type {any} */ ({}), view, theme, [], { top: 0, boxes });
    return said;
  };
  const [[x, y]] = places([]);
  assert.ok(x > 100 && y > 100, "it would stand in the corner");
  const [[left, middle]] = places([corner]);
  assert.ok(left + 40 <= 100 || middle <= 100 - 8);
});
