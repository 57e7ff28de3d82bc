// Tints: strong where a network is sure, faint where it is not, and points readable on all of them in both themes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readColour } from "../../../../frontend/src/plot/colour.js";
import { classTable, spreadTable, strength } from "../../../../frontend/src/plot/network/tints.js";

const TOKENS = readFileSync(
  fileURLToPath(new URL("../../../../frontend/styles/tokens.css", import.meta.url)),
  "utf8",
);

/** @param {string} theme @returns {Record<string, string>} */
function tokens(theme) {
  const [light, dark] = TOKENS.split(':root[data-theme="dark"]');
  const found = (theme === "dark" ? dark : light).matchAll(/--([\w-]+): (#[0-9a-f]{6})/g);
  return Object.fromEntries([...found].map((match) => [match[1], match[2]]));
}

/** Relative luminance, as WCAG has it. @param {string} colour */
function luminance(colour) {
  const [r, g, b] = readColour(colour).map((v) =>
    v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}

/** @param {string} theme */
function pictureTheme(theme) {
  const all = tokens(theme);
  return /** @type {any} */ ({
    tints: Array.from({ length: 6 }, (_, k) => all[`class-${k}`]),
    none: all["class-none"],
    accent: all.accent,
  });
}

test("how sure a network is counts from chance", () => {
  assert.equal(strength(50, 2), 0);
  assert.equal(strength(100, 2), 1);
  assert.equal(strength(20, 5), 0);
  assert.ok(Math.abs(strength(60, 5) - 0.5) < 1e-9);
  assert.equal(strength(10, 2), 0);
});

for (const theme of ["light", "dark"]) {
  test(`${theme}: points and lines keep 3 : 1 on every tint, points of the data 4.5`, () => {
    const all = tokens(theme);
    const grounds = [...Array(6).keys()].map((k) => all[`class-${k}`]).concat(all["class-none"]);
    for (const ground of grounds) {
      assert.ok(contrast(all.point, ground) >= 4.5, `point on ${ground}`);
      assert.ok(contrast(all["point-held"], ground) >= 3, `held-out point on ${ground}`);
      assert.ok(contrast(all["point-spare"], ground) >= 3, `unlabelled point on ${ground}`);
    }
    assert.ok(contrast(all["meet-core"], all.meet) >= 3, "line where classes meet, on its halo");
  });

  test(`${theme}: the surest colour is the tint itself, chance is nearly none`, () => {
    const colours = pictureTheme(theme);
    const table = classTable(colours, 2);
    const [r, g, b] = readColour(colours.tints[1]);
    assert.equal(table[101 + 100], ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
    assert.notEqual(table[50], table[101 + 50]);
    const spread = spreadTable(colours);
    assert.equal(spread.length, 101);
    assert.equal(spread[50], spread[100]);
  });
}

test("no class wears a contestant's colour", () => {
  for (const theme of ["light", "dark"]) {
    const all = tokens(theme);
    const worn = Object.keys(all).filter((name) => name.startsWith("slot-"));
    const own = Object.keys(all).filter((name) => /^(class|point|meet)/.test(name));
    for (const name of own) for (const slot of worn) assert.notEqual(all[name], all[slot]);
  }
});
