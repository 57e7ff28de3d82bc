// Looks: who wears which, and that every colour can be read on both ends of both grounds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { look, SLOT_COUNT, slotFor } from "../../../frontend/src/lib/slots.js";

const ORDER = ["sgd", "momentum", "nag", "adagrad", "rmsprop", "adam", "nadam"];

test("an optimizer's first appearance wears its own look, a second the next free one", () => {
  /** @type {{slot: number}[]} */
  const list = [];
  for (const id of ["momentum", "adam", "adam", "sgd", "adam"])
    list.push({ slot: slotFor(id, list, ORDER) });
  assert.deepEqual(
    list.map((c) => c.slot),
    [1, 5, 7, 0, 8],
  );
});

test("looks differ while there are enough of them, and never run out", () => {
  /** @type {{slot: number}[]} */
  const list = [];
  for (let i = 0; i < SLOT_COUNT + 3; i += 1) list.push({ slot: slotFor("adam", list, ORDER) });
  assert.equal(new Set(list.slice(0, SLOT_COUNT).map((c) => c.slot)).size, SLOT_COUNT);
  const looks = Array.from({ length: SLOT_COUNT }, (_, i) => look(i, []));
  assert.equal(new Set(looks.map((l) => `${l.dash} ${l.head}`)).size, SLOT_COUNT);
});

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test("every colour of a path has 3.5 : 1 on both ends of its ground, and text 4.5 : 1 on its card", () => {
  const css = readFileSync(new URL("../../../frontend/styles/tokens.css", import.meta.url), "utf8");
  for (const block of css.split(":root").slice(1)) {
    const tokens = new Map(
      [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]),
    );
    const token = (/** @type {string} */ name) => tokens.get(name) ?? assert.fail(name);
    for (let i = 0; i < SLOT_COUNT; i += 1) {
      for (const ground of ["ground-low", "ground-high"])
        assert.ok(contrast(token(`slot-${i}`), token(ground)) >= 3.5, `slot ${i} on ${ground}`);
    }
    for (const ink of ["ink", "ink-2", "ink-3", "accent", "good", "bad"])
      assert.ok(contrast(token(ink), token("card")) >= 4.5, ink);
    assert.ok(contrast(token("on-accent"), token("accent")) >= 4.5);
    assert.ok(contrast(token("accent"), token("soft")) >= 4.5);
    assert.ok(contrast(token("ink-2"), token("chip")) >= 4.5);
  }
});
