// What a person can do on the Networks page, played through on a store with a server of the test's own.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createNetworkActions } from "../../../frontend/src/actions/network/index.js";
import { ApiProblem, CutOff, Unreachable } from "../../../frontend/src/api/http.js";
import { networkDefaults, networkSetup } from "../../../frontend/src/state/network-shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog } from "../fixtures.js";
import { lessonCalls } from "../lessons.js";
import { trainingRecords } from "../network-fixtures.js";

/** Lets all promises that are ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** @param {string} [hash] */
function stage(hash = "") {
  const store = createStore(networkDefaults(catalog()));
  /** @type {any[]} */
  const asked = [];
  /** @type {Map<number, () => void>} */
  const timers = new Map();
  let serial = 0;
  /** @type {((ms: number) => void)[]} */
  const frames = [];
  const world = {
    fails: /** @type {Error[]} */ ([]),
    hash,
    copied: "",
    saved: "",
    cold: /** @type {number[]} */ ([]),
    /** How many records are let through; the rest waits. */
    gate: Infinity,
    now: 0,
  };
  const actions = createNetworkActions({
    store,
    async *streamTraining(request, signal) {
      asked.push(request);
      await settle();
      const failure = world.fails.shift();
      if (failure) throw failure;
      for (const [i, record] of trainingRecords(request, { cold: world.cold }).entries()) {
        for (let waits = 0; i >= world.gate && waits < 500; waits += 1) {
          await settle();
          if (signal?.aborted) throw new DOMException("", "AbortError");
        }
        world.now += 1000;
        yield record;
      }
    },
    async *streamLandscape() {},
    async *streamNetworkSweep() {},
    lessonCalls: lessonCalls(),
    address: {
      hash: () => world.hash,
      page: () => "http://host/networks",
      replace: (text) => {
        world.hash = text;
      },
      copy: async (text) => {
        world.copied = text;
      },
      later: (callback) => {
        serial += 1;
        timers.set(serial, callback);
        return serial;
      },
      never: (timer) => timers.delete(timer),
    },
    frame: (callback) => frames.push(callback),
    now: () => world.now,
    save: (_, text) => {
      world.saved = text;
    },
  });
  let now = 0;
  /** @param {number} seconds */
  const play = (seconds) => {
    for (const end = now + seconds * 1000; now < end; now += 16)
      for (const f of frames.splice(0)) f(now);
  };
  /** Lets the waits pass, and what they start. */
  const rest = async () => {
    const due = [...timers.values()];
    timers.clear();
    for (const timer of due) timer();
    for (let i = 0; i < 60; i += 1) await settle();
  };
  return { store, actions, asked, world, play, rest };
}

/** @type {ReturnType<typeof stage>} */
let t;
beforeEach(async () => {
  t = stage();
  t.actions.open();
  await t.rest();
});

test("the page trains what the catalog opens with, and plays it", () => {
  assert.equal(t.asked.length, 1);
  assert.deepEqual(t.asked[0].include, ["layers", "histograms", "pictures"]);
  assert.deepEqual(t.asked[0].contestants[0].hidden, [8, 8]);
  const { training, activity } = t.store.get();
  assert.deepEqual([training?.frames.length, training?.complete, activity], [5, true, "idle"]);
  assert.deepEqual(
    training?.contestants.map((c) => c.name),
    ["MOMENTUM", "ADAM"],
  );
  assert.equal(t.store.get().playing, true);
  t.play(3);
  assert.deepEqual([t.store.get().frame, t.store.get().playing], [4, false]);
  t.actions.player.stepBack();
  assert.equal(t.store.get().frame, 3);
});

test("with less motion wanted the finished picture is shown as it comes", async () => {
  const still = stage();
  still.store.set({ still: true });
  still.actions.open();
  await still.rest();
  assert.equal(still.store.get().playing, false);
  assert.ok((still.store.get().frame ?? 0) > 100);
});

test("while networks compile the old picture stays, and what remains is said", async () => {
  const old = t.store.get().training;
  t.world.cold = [0, 1];
  t.world.gate = 1;
  t.actions.setNumber("steps", 100, true);
  await t.rest();
  assert.equal(t.store.get().activity, "compiling");
  assert.deepEqual(t.store.get().cold, [0, 1]);
  assert.equal(t.store.get().training, old);
  t.world.gate = 3;
  await t.rest();
  const { training, activity, remaining } = t.store.get();
  assert.deepEqual(
    [training?.frames.length, training?.complete, activity],
    [2, false, "computing"],
  );
  assert.equal(remaining, 3);
});

test("Stop keeps what has arrived, and it can be played", async () => {
  t.world.gate = 3;
  t.actions.newSeed();
  await t.rest();
  t.actions.stop();
  await t.rest();
  const { training, activity } = t.store.get();
  assert.deepEqual([training?.frames.length, training?.stopped, activity], [2, true, "idle"]);
  t.actions.player.toStart();
  t.actions.player.play();
  t.play(3);
  assert.deepEqual([t.store.get().frame, t.store.get().playing], [1, false]);
});

test("many changes at once are one training, and a gesture is one undo", async () => {
  t.asked.length = 0;
  const before = networkSetup(t.store.get());
  for (let i = 2; i < 20; i += 1) t.actions.setNumber("batch_size", i, false);
  await t.rest();
  assert.equal(t.asked.length, 0);
  t.actions.setNumber("batch_size", 20, true);
  t.actions.newSeed();
  await t.rest();
  assert.equal(t.asked.length, 1);
  assert.equal(t.asked[0].batch_size, 20);
  t.actions.undo();
  t.actions.undo();
  assert.deepEqual(networkSetup(t.store.get()), before);
  t.actions.compareBy("activation");
  t.actions.reset();
  assert.deepEqual(networkSetup(t.store.get()), before);
});

test("a change of the recipe is for all, or for one, and can be shared again", async () => {
  const [first, second] = t.store.get().contestants;
  const relu = { id: "relu", knobs: {} };
  t.actions.setSlot(second.key, "activation", relu, true);
  await t.rest();
  assert.deepEqual(
    t.asked.at(-1).contestants.map((/** @type {any} */ c) => c.activation.id),
    ["tanh", "relu"],
  );
  t.actions.setSlot(null, "activation", relu, true);
  t.actions.shareSlot(second.key, "activation");
  assert.deepEqual(t.store.get().contestants[1].changes, {});
  t.actions.setSlot(first.key, "activation", relu, true);
  assert.deepEqual(t.store.get().contestants[0].changes, {});
});

test("contestants come, go, hide and are selected", async () => {
  t.actions.addContestant("adam");
  const added = t.store.get().contestants[2];
  assert.equal(new Set(t.store.get().contestants.map((c) => c.slot)).size, 3);
  await t.rest();
  const count = t.asked.length;
  t.actions.toggleMute(added.key);
  t.actions.select(added.key);
  await t.rest();
  assert.equal(t.asked.length, count);
  t.actions.removeContestant(added.key);
  for (const { key } of t.store.get().contestants) t.actions.removeContestant(key);
  await t.rest();
  assert.deepEqual([t.store.get().training, t.store.get().activity], [null, "idle"]);
});

test("another data set brings its own points, and own points their own", async () => {
  t.actions.setPoints(100, true);
  t.actions.chooseData("moons");
  assert.deepEqual([t.store.get().points, t.store.get().labels], [null, null]);
  t.actions.setDataKnob("noise", 0.4, true);
  await t.rest();
  assert.deepEqual(t.asked.at(-1).data.knobs, { noise: 0.4 });
  t.actions.useOwn({ x: [[0, 1]], y: [0], task: "classes", names: ["a", "b"] });
  await t.rest();
  assert.deepEqual(t.asked.at(-1).data.x, [[0, 1]]);
  assert.equal(t.store.get().training?.of, "own");
});

test("a set-up saved to a file opens again; another file is refused in words", async () => {
  t.actions.compareBy("technique");
  const setup = networkSetup(t.store.get());
  t.actions.saveFile();
  t.actions.reset();
  t.actions.openFile(t.world.saved);
  const bare = (/** @type {typeof setup} */ s) => ({
    ...s,
    contestants: s.contestants.map(({ key: _, slot: __, ...c }) => c),
  });
  assert.deepEqual(bare(networkSetup(t.store.get())), bare(setup));
  for (const wrong of ["", "{}", "[1]", '{"data": 3, "contestants": []}']) {
    t.actions.openFile(wrong);
    assert.match(t.store.get().notice?.text ?? "", /no set-up/);
    t.actions.dismissNotice();
  }
});

/** @type {[Error, RegExp, boolean][]} */
const FAILURES = [
  [new Unreachable("x"), /does not answer.*Trying again/, true],
  [new CutOff("x"), /in the middle of the training/, true],
  [new ApiProblem(503, {}, 2), /too much to do/, true],
  [new ApiProblem(422, { detail: "steps is 7." }), /^steps is 7\./, false],
];

for (const [error, words, again] of FAILURES)
  test(`${words}: said, the picture stays, ${again ? "tried again" : "not tried again"}`, async () => {
    const old = t.store.get().training;
    const count = t.asked.length;
    t.world.fails.push(error);
    t.actions.newSeed();
    await t.rest();
    assert.match(t.store.get().notice?.text ?? "", words);
    assert.equal(t.store.get().training, old);
    await t.rest();
    assert.equal(t.asked.length, count + (again ? 2 : 1));
    assert.equal(t.store.get().notice === null, again);
  });

test("the address follows, is shared, and opens as it was", async () => {
  t.actions.compareBy("activation");
  await t.rest();
  t.actions.player.seek(2);
  await t.actions.share();
  assert.match(t.world.copied, /^http:\/\/host\/networks#v=1&data=spirals/);
  const other = stage(t.world.copied.split("networks")[1]);
  other.actions.open();
  await other.rest();
  assert.deepEqual(other.asked[0], t.asked.at(-1));
  assert.deepEqual([other.store.get().frame, other.store.get().playing], [2, false]);
});

test("sharing points that are too many for a link says so", async () => {
  const x = Array.from({ length: 1500 }, (_, i) => [i, i]);
  t.actions.useOwn({ x, y: x.map((_, i) => i % 2), task: "classes", names: null });
  await t.actions.share();
  assert.match(t.store.get().notice?.text ?? "", /copied.*too many for a link/);
});
