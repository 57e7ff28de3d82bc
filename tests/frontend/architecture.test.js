// The page's layers: imports go downward only, in no circle, and each power has one place.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SRC = fileURLToPath(new URL("../../frontend/src", import.meta.url));

/** What the files of each folder may import from, besides their own folder. */
const BELOW = new Map([
  ["main.js", ["page.js", "views", "actions", "plot", "state", "api", "lib"]],
  ["networks.js", ["page.js", "views", "actions", "plot", "state", "api", "lib"]],
  ["lessons.js", ["page.js", "views", "actions", "plot", "state", "api", "lib"]],
  ["page.js", ["actions", "api", "state", "lib"]],
  ["views", ["actions", "plot", "state", "lib"]],
  ["actions", ["api", "state", "lib"]],
  ["api", ["lib"]],
  ["plot", ["lib"]],
  ["state", ["lib"]],
  ["lib", []],
]);

/** What only one folder may say. */
const POWERS = [
  { word: /\bfetch\s*\(/, home: "api" },
  { word: /\bPlotly\b|\bgetContext\s*\(/, home: "plot" },
];

/** Comments blanked, so that line numbers stay; strings are left as they are.
 * @param {string} text */
function withoutComments(text) {
  const blank = (/** @type {string} */ part) => part.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[\s;{}(),])\/\/.*$/gm, blank);
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .map((name) => ({ name, code: withoutComments(readFileSync(join(SRC, name), "utf8")) }));

/** @param {string} name */
const folder = (name) => name.split(/[\\/]/)[0];

/** @param {string} code @param {number} at */
const line = (code, at) => code.slice(0, at).split("\n").length;

/** Every import of a file of ours, static or not.
 * @param {{name: string, code: string}} file */
function imports({ name, code }) {
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g);
  return [...found].map((match) => ({
    from: name,
    to: relative(SRC, join(SRC, dirname(name), match[1])),
    bare: !match[1].startsWith("."),
    where: `frontend/src/${name}:${line(code, match.index)}`,
  }));
}

const all = files.flatMap(imports);

test("there is something to check", () => assert.ok(all.length > 10));

test("every folder has its place among the layers", () => {
  const strangers = files.filter(({ name }) => !BELOW.has(folder(name))).map(({ name }) => name);
  assert.deepEqual(strangers, []);
});

test("imports are relative: the page needs no package and no build", () => {
  assert.deepEqual(
    all.filter(({ bare }) => bare).map(({ where }) => where),
    [],
  );
});

test("imports go downward only", () => {
  const upward = all.filter(({ from, to, bare }) => {
    const [here, there] = [folder(from), folder(to)];
    return !bare && here !== there && !BELOW.get(here)?.includes(there);
  });
  assert.deepEqual(
    upward.map(({ where, to }) => `${where} imports ${to}`),
    [],
  );
});

test("no import leads back to its own file", () => {
  /** @type {Map<string, string[]>} */
  const graph = new Map(files.map(({ name }) => [name, []]));
  for (const { from, to } of all) graph.get(from)?.push(to);
  const done = new Set();
  /** @param {string} name @param {string[]} trail */
  const walk = (name, trail) => {
    assert.ok(!trail.includes(name), `A circle of imports: ${[...trail, name].join(" → ")}`);
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
});

test("fetch is said in api only, Plotly and getContext in plot only", () => {
  const elsewhere = files.flatMap(({ name, code }) =>
    POWERS.filter(({ home }) => folder(name) !== home).flatMap(({ word }) => {
      const match = word.exec(code);
      return match ? [`frontend/src/${name}:${line(code, match.index)} says ${match[0]}`] : [];
    }),
  );
  assert.deepEqual(elsewhere, []);
});
