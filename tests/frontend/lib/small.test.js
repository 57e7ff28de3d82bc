// The smaller pure parts: links' text, turns, windows, names, failures, throttle.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sameWindow, widened } from "../../../frontend/src/lib/aspect.js";
import { noticeOf, waitBefore } from "../../../frontend/src/lib/failure.js";
import { decodeHash, encodeHash } from "../../../frontend/src/lib/hash.js";
import { namesOf } from "../../../frontend/src/lib/racing-names.js";
import { PLAIN } from "../../../frontend/src/lib/racing-slots.js";
import { selectedOf, shownStep } from "../../../frontend/src/lib/reading.js";
import { nextChoice } from "../../../frontend/src/lib/theme.js";
import { centreOf, tidy, turn } from "../../../frontend/src/lib/turn.js";
import { catalog } from "../fixtures.js";

test("pairs survive the way through a link", () => {
  const pairs = /** @type {[string, string][]} */ ([
    ["v", "1"],
    ["surface", "formula:-5,5,-5,5:x^2 + 3*sin(y)/2 & 10%"],
    ["race", "adam(beta1:0.8)@9!;nag@2"],
  ]);
  const text = encodeHash(pairs);
  assert.ok(!/[\s"<>`]/.test(text));
  assert.deepEqual([...decodeHash(`#${text}`)], pairs);
  assert.deepEqual(
    [...decodeHash("#a=%E0%A4%A&b&=c&d=1&d=2")],
    [
      ["a", "%E0%A4%A"],
      ["d", "2"],
    ],
  );
});

test("a start turns with its surface about the centre", () => {
  assert.deepEqual(
    centreOf([
      [-2, 2],
      [-1, 3],
    ]),
    [0, 1],
  );
  const [x, y] = turn([1, 1], [0, 1], 90);
  assert.ok(Math.abs(x) < 1e-12 && Math.abs(y - 2) < 1e-12);
  assert.deepEqual(
    tidy(
      [1.23456789, -0.000012],
      [
        [-2, 2],
        [-1, 3],
      ],
    ),
    [1.235, -0],
  );
});

test("a stage of another shape shows more on one axis", () => {
  assert.deepEqual(
    widened(
      [
        [-1, 1],
        [-1, 1],
      ],
      2,
    ),
    [
      [-2, 2],
      [-1, 1],
    ],
  );
  assert.deepEqual(
    widened(
      [
        [-1, 1],
        [-1, 1],
      ],
      0.5,
    ),
    [
      [-1, 1],
      [-2, 2],
    ],
  );
  assert.ok(
    sameWindow(
      [
        [0, 1],
        [0, 1],
      ],
      [
        [0, 1 + 1e-9],
        [0, 1],
      ],
    ),
  );
  assert.ok(
    !sameWindow(
      [
        [0, 1],
        [0, 1],
      ],
      [
        [0, 1.1],
        [0, 1],
      ],
    ),
  );
});

test("names tell twins apart; the first one shown is looked at; a drag shows the whole race", () => {
  const list = ["adam", "sgd", "adam"].map((optimizer, i) => ({
    key: i + 5,
    optimizer,
    knobs: {},
    ...PLAIN,
    muted: i === 0,
    slot: i,
  }));
  assert.deepEqual(
    [...namesOf(list, catalog())],
    [
      [5, "ADAM"],
      [6, "SGD"],
      [7, "ADAM 2"],
    ],
  );
  assert.equal(selectedOf({ contestants: list, selected: null })?.key, 6);
  assert.equal(selectedOf({ contestants: list, selected: 2 })?.key, 7);
  assert.equal(selectedOf({ contestants: [], selected: 2 }), null);
  const race = /** @type {any} */ ({ rows: 11 });
  assert.equal(shownStep({ race, step: 99, dragging: false }), 10);
  assert.equal(shownStep({ race, step: 4, dragging: true }), 10);
  assert.equal(shownStep({ race: null, step: null, dragging: false }), 0);
});

test("failures say what happens next", () => {
  const gone = { kind: /** @type {const} */ ("unreachable"), detail: "", retryAfter: null };
  assert.deepEqual(
    [1, 2, 3, 4, 9].map((n) => waitBefore(gone, n)),
    [1, 2, 4, 8, 8],
  );
  assert.equal(waitBefore({ ...gone, kind: "refused" }, 1), null);
  assert.equal(waitBefore({ ...gone, kind: "busy", retryAfter: 5 }, 1), 5);
  assert.match(
    noticeOf(gone, 4, true).text,
    /^The server does not answer\. The picture is the last one that was complete\. Trying again every 4 seconds\.$/,
  );
  assert.match(
    noticeOf({ ...gone, kind: "refused", detail: "steps is 0." }, null, false).text,
    /^steps is 0\.$/,
  );
});

test("the theme button goes through all choices and comes back", () => {
  assert.deepEqual(["system", "light", "dark"].map(nextChoice), ["light", "dark", "system"]);
});
