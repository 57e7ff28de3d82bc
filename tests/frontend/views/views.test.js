// The pure parts of views: what keys mean, where tips go, what tables and notices say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atColumn, beforeColumn } from "../../../frontend/src/lib/column.js";
import { defaults } from "../../../frontend/src/state/shape.js";
import { meaning } from "../../../frontend/src/views/keyboard.js";
import { waitingFor } from "../../../frontend/src/views/notice.js";
import { draftSentence, readEnds } from "../../../frontend/src/views/parts/formula.js";
import { knobLabel } from "../../../frontend/src/views/parts/knob-row.js";
import { ratesSentence } from "../../../frontend/src/views/parts/rates.js";
import { storyOf } from "../../../frontend/src/views/stage-card.js";
import { placeTip } from "../../../frontend/src/views/tooltip.js";
import { catalog, knob } from "../fixtures.js";

const press = (/** @type {string} */ key, target = {}, more = {}) =>
  meaning(
    { key, ctrlKey: false, metaKey: false, altKey: false, ...more },
    { button: false, slider: false, typing: false, ...target },
  )?.does ?? null;

test("keys do what the list says, and leave controls their own", () => {
  assert.deepEqual(
    [" ", "ArrowLeft", "ArrowRight", "Home", "End", "3", "p", "?", "x"].map((k) => press(k)),
    ["toggle", "stepBack", "stepOn", "toStart", "toEnd", "mute", "present", "help", null],
  );
  assert.equal(press(" ", { button: true }), null);
  assert.deepEqual(
    [press(" ", { slider: true }), press("ArrowLeft", { slider: true })],
    ["toggle", null],
  );
  assert.deepEqual([press("3", { typing: true }), press("p", {}, { ctrlKey: true })], [null, null]);
});

test("a tip stays within the window", () => {
  const room = { width: 400, height: 300 };
  assert.deepEqual(
    placeTip({ left: 10, top: 10, bottom: 30, width: 50 }, { width: 200, height: 40 }, room),
    { left: 10, top: 36 },
  );
  assert.deepEqual(
    placeTip({ left: 390, top: 270, bottom: 290, width: 5 }, { width: 200, height: 40 }, room),
    { left: 192, top: 224 },
  );
});

test("ranges, labels and sentences", () => {
  assert.deepEqual(
    ["-5 5 \u22121,5 2", "5 5 0 1", "0 1 3 2", "a 3 0 1", "0 1 2 "].map((t) =>
      readEnds(t.split(" ")),
    ),
    [
      [
        [-5, 5],
        [-1.5, 2],
      ],
      null,
      null,
      null,
      null,
    ],
  );
  assert.equal(knobLabel(knob("learning_rate")), "η  learning rate");
  assert.equal(knobLabel(knob("beta1", { symbol: "β₁" })), "β₁  beta 1");
  const state = defaults(catalog());
  assert.equal(ratesSentence(state), "Rates: tuned.");
  assert.match(
    ratesSentence({ ...state, surface: { id: "slope", knobs: {} }, rates: "same" }),
    /Tuned rates are off here/,
  );
});

test("the picture's title never names a refused formula", () => {
  const state = defaults(catalog());
  const surface = { formula: "x+", window: /** @type {any} */ (null) };
  assert.equal(storyOf({ ...state, surface }).about, "f(x, y) = x+");
  const refused = "x+";
  assert.equal(storyOf({ ...state, surface, refused }).about, "The formula could not be read.");
  const race = /** @type {any} */ ({ of: "x*y" });
  assert.equal(storyOf({ ...state, surface, refused, race }).about, "f(x, y) = x*y");
  assert.equal(
    storyOf({ ...state, surface, refused, race: { ...race, of: "slope" } }).title,
    storyOf({ ...state, surface: { id: "slope", knobs: {} } }).title,
  );
});

test("what was found of a formula is said under the picture", () => {
  const state = defaults(catalog());
  const surface = { formula: "x^2", window: /** @type {any} */ (null) };
  const found = { minima: [{}, {}], minima_note: "2 minima were found." };
  const race = /** @type {any} */ ({ of: "x^2", surface: found });
  assert.equal(
    storyOf({ ...state, surface, race }).about,
    "f(x, y) = x^2. 2 minima were found. Open crosses mark what was found.",
  );
});

test("a draft says what is wrong with it, else what was found", () => {
  const { draft } = defaults(catalog());
  const grid = /** @type {any} */ ({ minima_note: "One minimum." });
  const fault = { text: "Expected a number.", column: 3 };
  assert.deepEqual(
    [
      draftSentence({ ...draft, text: " " }),
      draftSentence({ ...draft, waiting: true }),
      draftSentence({ ...draft, grid }),
      draftSentence({ ...draft, grid, fault }),
    ],
    ["Write a loss in x and y.", "Looking …", "One minimum.", "Expected a number."],
  );
  assert.deepEqual(
    [beforeColumn("👩x+", 3), atColumn("👩x+", 1), atColumn("x", 2)],
    ["👩x", "👩", "x"],
  );
});

test("waiting is said in few words", () => {
  const state = defaults(catalog());
  assert.equal(waitingFor(state), "");
  assert.equal(
    waitingFor({ ...state, activity: "compiling", cold: ["adam"] }),
    "Compiling ADAM for this surface …",
  );
});
