// Links: what is written can be read, old ones open, and what cannot be read is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dressed } from "../../../frontend/src/state/contestants-codec.js";
import { complaintSentence, readLink, writeLink } from "../../../frontend/src/state/link.js";
import { defaults, SHAPE, TABLE, URL_KEYS } from "../../../frontend/src/state/shape.js";
import { catalog } from "../fixtures.js";

/** Links that were made once and open for ever: add to this list, never change it. */
const KEPT = [
  {
    link: "#v=1&surface=ravine(condition:80)&rotation=45&noise=0.1&start=-1.2,1&steps=250&seed=3&tolerance=0.01&rates=same&rate=0.05&contestants=momentum@1;adam(beta1:0.8,decay:none,bias_correction:no)@2!&view=-1,1,-1,1&show=space&selected=2&chart=length&sort=loss&speed=0.5&step=184",
    values: {
      surface: { id: "ravine", knobs: { condition: 80 } },
      rotation: 45,
      noise: 0.1,
      start: [-1.2, 1],
      steps: 250,
      seed: 3,
      tolerance: 0.01,
      rates: "same",
      rate: 0.05,
      view: [
        [-1, 1],
        [-1, 1],
      ],
      show: "space",
      selected: 1,
      chart: "length",
      sort: "loss",
      speed: 0.5,
      step: 184,
    },
    race: [
      ["momentum", {}, false, 1],
      ["adam", { beta1: 0.8, decay: null, bias_correction: false }, true, 2],
    ],
  },
  {
    link: "v=1&surface=formula:-5,5,-4,4:x%5E2%20+%203*sin(y)",
    values: {
      surface: {
        formula: "x^2 + 3*sin(y)",
        window: [
          [-5, 5],
          [-4, 4],
        ],
      },
    },
    race: null,
  },
  {
    link: "v=1&surface=ravine&chart=tuning",
    values: { surface: { id: "ravine", knobs: {} }, chart: "rates" },
    race: null,
  },
  {
    link: "v=1&surface=ravine&show=basins&tint=steps&large=yes&selected=2",
    values: {
      surface: { id: "ravine", knobs: {} },
      show: "basins",
      tint: "steps",
      large: true,
      selected: 1,
    },
    race: null,
  },
  {
    link: "v=1&surface=ravine&contestants=adam(beta1:0.8)@2!~schedule:cosine~clipping:clipnorm(clip:2);sgd@0~clipping:none",
    values: { surface: { id: "ravine", knobs: {} } },
    race: [
      ["adam", { beta1: 0.8 }, true, 2, "cosine", { id: "clipnorm", knobs: { clip: 2 } }],
      ["sgd", {}, false, 0, "constant", null],
    ],
  },
];

test("kept links open as they always did", () => {
  for (const { link, values, race } of KEPT) {
    const { values: found, complaints } = readLink(TABLE, link, catalog());
    assert.deepEqual(complaints, []);
    const { contestants, ...rest } = found;
    if (!link.includes("start=")) assert.equal(rest.start, null);
    if (!link.includes("start=")) delete rest.start;
    assert.deepEqual(rest, values);
    if (race)
      assert.deepEqual(
        contestants?.map((c) => [
          ...[c.optimizer, c.knobs, c.muted, c.slot],
          ...(link.includes("~") ? [c.schedule.id, c.clipping] : []),
        ]),
        race,
      );
  }
});

test("everything that a link carries comes back", () => {
  const state = {
    ...defaults(catalog()),
    lesson: "rolls",
    surface: { id: "rosenbrock", knobs: { condition: 2.5 } },
    rotation: -12,
    noise: 0.25,
    start: /** @type {[number, number]} */ ([0.1, -3]),
    step: 7,
    view: /** @type {any} */ ([
      [0, 1],
      [0, 2],
    ]),
    show: /** @type {const} */ ("basins"),
    tint: /** @type {const} */ ("steps"),
    large: true,
    eye: /** @type {[number, number, number]} */ ([-0.5, 1.25, 1.6]),
    selected: 0,
    chart: /** @type {const} */ ("rates"),
    axes: /** @type {[string, string]} */ (["beta1", "learning_rate"]),
    sort: /** @type {const} */ ("rank"),
    speed: 4,
    present: true,
    contestants: dressed(
      [
        { optimizer: "adam", knobs: { learning_rate: 1.5e-5 } },
        { optimizer: "adam", muted: true },
        {
          optimizer: "sgd",
          schedule: { id: "cosine" },
          clipping: { id: "clipnorm", knobs: { clip: 0.5 } },
        },
      ],
      catalog(),
    ),
  };
  const { values, complaints } = readLink(TABLE, writeLink(TABLE, state), catalog());
  assert.deepEqual(complaints, []);
  for (const key of URL_KEYS) {
    const strip = (/** @type {any} */ v) =>
      key === "contestants" ? v.map((/** @type {any} */ { key: _, ...rest }) => rest) : v;
    assert.deepEqual(strip(values[key]), strip(state[key]), key);
  }
});

test("a moving picture's link has no step, so that it plays when opened", () => {
  const state = { ...defaults(catalog()), step: 7 };
  assert.match(writeLink(TABLE, state), /&step=7$/);
  assert.doesNotMatch(writeLink(TABLE, state, { moving: true }), /step=7/);
});

test("what cannot be read falls back and is said", () => {
  const { values, complaints } = readLink(
    TABLE,
    "#v=1&surface=nowhere&steps=lots&noise=-1&foo=1&contestants=adam(beta7:1)&rates=best&view=3,1,0,1&rotation=20",
    catalog(),
  );
  assert.deepEqual(values, { rotation: 20 });
  assert.equal(complaints.length, 7);
  const sentence = complaintSentence(complaints);
  for (const part of [
    "no surface “nowhere”",
    "steps is “lots”, which is not a whole number",
    "noise is -1, outside 0",
    "“foo” is not known here",
    "ADAM has no knob “beta7”",
    "rates is “best”",
  ])
    assert.ok(sentence.includes(part), part);
});

test("a link of a later version opens the usual picture and says so", () => {
  const { values, complaints } = readLink(TABLE, "#v=9&surface=ravine", catalog());
  assert.deepEqual(values, {});
  assert.match(complaints[0], /v=9/);
  assert.deepEqual(readLink(TABLE, "", catalog()), { values: {}, complaints: [] });
});

test("every key of the table has a home, and those of a link can be written and read", () => {
  for (const [key, row] of Object.entries(SHAPE)) {
    assert.ok(["url", "device", "memory"].includes(row.home), key);
    if (row.home !== "memory") assert.ok(row.read && row.write, key);
  }
});

test("a contestant on a surface has no part of a network", () => {
  const { complaints } = readLink(TABLE, "v=1&contestants=sgd~activation:relu", catalog());
  assert.deepEqual(complaints, ["on a surface no contestant has “activation”"]);
});

test("a formula keeps every character on its way through a link", () => {
  for (const formula of ["x^2 + 3*sin(y)", "x:y;z=1&a#b%20?", " é👩²−·\t", "max(x,y)~(a)@2!"]) {
    const surface = {
      formula,
      window: /** @type {any} */ ([
        [-0.5, 1e9],
        [-1e-7, 2],
      ]),
    };
    const link = writeLink(TABLE, { ...defaults(catalog()), surface });
    assert.deepEqual(readLink(TABLE, `#${link}`, catalog()).values.surface, surface);
  }
});
