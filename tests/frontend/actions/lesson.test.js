// A lesson on the arena: it opens, plays, is measured, is strayed from and started over; and every way in which that fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createActions } from "../../../frontend/src/actions/index.js";
import { ApiProblem, Unreachable } from "../../../frontend/src/api/http.js";
import { defaults } from "../../../frontend/src/state/shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog, recordsOf, sweepRecords } from "../fixtures.js";
import { lessonCalls } from "../lessons.js";

async function settled() {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** @param {string} hash @param {Error[]} [fails] */
async function opened(hash, fails = []) {
  const store = createStore(defaults(catalog()));
  const world = { hash, fails };
  /** @type {any[]} */
  const asked = [];
  /** @type {(() => void)[]} */
  const timers = [];
  const actions = createActions({
    store,
    async *streamRace(request) {
      asked.push(request);
      yield* recordsOf(request);
    },
    async *streamSweep(request) {
      yield* sweepRecords(request);
    },
    async *streamBasins() {},
    readFormula: async () => {},
    fetchGrid: async (request) => /** @type {any} */ ({ request }),
    lessonCalls: lessonCalls(world),
    address: {
      hash: () => world.hash,
      page: () => "http://host/",
      replace: (text) => {
        world.hash = text;
      },
      copy: async () => undefined,
      later: (callback) => timers.push(callback),
      never: () => undefined,
    },
    frame: () => 0,
  });
  actions.open();
  await settled();
  const pass = async () => {
    for (const timer of timers.splice(0)) timer();
    await settled();
  };
  return { store, actions, asked, world, pass };
}

test("a lesson brings its race, its look and its claim, and plays", async () => {
  const { store, asked } = await opened("#v=1&lesson=rolls");
  const state = store.get();
  assert.equal(state.lesson, "rolls");
  assert.equal(state.experiment?.title, "Momentum rolls through");
  assert.deepEqual(state.surface, { id: "ravine", knobs: { condition: 80 } });
  assert.deepEqual(
    [state.rotation, state.start, state.steps, state.rates],
    [20, [1, 2], 90, "given"],
  );
  assert.deepEqual([state.chart, state.selected, state.speed], ["length", 1, 0.5]);
  assert.equal(asked.length, 1);
  assert.equal(asked[0].contestants[1].knobs.beta1, 0.8);
  assert.ok(state.playing);
  assert.equal(state.strayed, false);
  assert.equal(state.syllabus?.topics.length, 3);
  assert.deepEqual(state.measuring, {
    stage: "done",
    measured: { figures: [{ label: "Steps", value: 41, text: "41" }], holds: true, seeds: 5 },
  });
});

test("what else the link says wins over the lesson", async () => {
  const { store } = await opened("#v=1&steps=7&step=3&lesson=rolls");
  assert.deepEqual([store.get().steps, store.get().step, store.get().rotation], [7, 3, 20]);
  assert.equal(store.get().playing, false);
  assert.equal(store.get().strayed, true);
});

test("a change strays, Start over comes back, and Undo brings the change again", async () => {
  const { store, actions } = await opened("#v=1&lesson=rolls");
  actions.setRotation(60, true);
  assert.equal(store.get().strayed, true);
  actions.lesson.startOver();
  assert.deepEqual([store.get().rotation, store.get().strayed], [20, false]);
  actions.undo();
  assert.deepEqual([store.get().rotation, store.get().strayed], [60, true]);
});

test("the lesson is in the link until it is closed; the picture stays", async () => {
  const { store, actions, world, pass } = await opened("#v=1&lesson=rolls");
  actions.player.pause();
  await pass();
  assert.match(world.hash, /^#v=1&lesson=rolls&surface=ravine/);
  actions.lesson.close();
  await pass();
  assert.doesNotMatch(world.hash, /lesson/);
  assert.match(world.hash, /surface=ravine/);
  assert.equal(store.get().experiment, null);
});

test("the way to the next lesson opens it without leaving the page", async () => {
  const { store, actions, world } = await opened("#v=1&lesson=rolls");
  world.hash = "#v=1&lesson=turns";
  actions.reopen();
  await settled();
  assert.equal(store.get().experiment?.id, "turns");
  assert.deepEqual([store.get().rotation, store.get().steps], [0, 400]);
  assert.deepEqual([store.get().chart, store.get().selected, store.get().speed], ["loss", null, 1]);
  assert.equal(store.get().strayed, false);
});

test("a link without a lesson closes the one that was open", async () => {
  const { store, actions, world } = await opened("#v=1&lesson=rolls");
  world.hash = "#v=1&surface=rosenbrock";
  actions.reopen();
  await settled();
  assert.deepEqual([store.get().lesson, store.get().experiment], [null, null]);
});

test("a lesson that is not there, or plays elsewhere, is said, and the usual race stands there", async () => {
  for (const [id, words] of /** @type {const} */ ([
    ["nothing", /no lesson “nothing”/],
    ["clips", /plays on another page: Networks/],
  ])) {
    const { store, asked } = await opened(`#v=1&lesson=${id}`);
    assert.match(store.get().notice?.text ?? "", words);
    assert.equal(asked.length, 1);
    assert.deepEqual([store.get().lesson, store.get().experiment], [null, null]);
  }
});

test("a server that does not answer is asked again until the lesson is there", async () => {
  const { store, pass } = await opened("#v=1&lesson=rolls", [new Unreachable("x")]);
  assert.match(store.get().notice?.text ?? "", /does not answer/);
  await pass();
  assert.equal(store.get().experiment?.id, "rolls");
  assert.equal(store.get().notice, null);
});

test("figures that fail are said; what was too busy is asked again, what broke waits for a person", async () => {
  const busy = await opened("#v=1&lesson=rolls");
  busy.world.fails.push(new ApiProblem(503, { detail: "x" }, 3));
  busy.actions.lesson.measure();
  await settled();
  assert.deepEqual(
    [busy.store.get().measuring?.stage, /** @type {any} */ (busy.store.get().measuring).again],
    ["failed", 3],
  );
  await busy.pass();
  assert.equal(busy.store.get().measuring?.stage, "done");
  busy.world.fails.push(new ApiProblem(500, { detail: "It broke." }));
  busy.actions.lesson.measure();
  await settled();
  const failed = /** @type {any} */ (busy.store.get().measuring);
  assert.match(failed.text, /It broke/);
  assert.equal(failed.again, null);
  await busy.pass();
  assert.equal(busy.store.get().measuring?.stage, "failed");
});
