// What a person can do, played through on a store with a server of the test's own.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createActions } from "../../../frontend/src/actions/index.js";
import { ApiProblem, CutOff, Unreachable } from "../../../frontend/src/api/http.js";
import { defaults } from "../../../frontend/src/state/shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog, recordsOf, sweepRecords } from "../fixtures.js";
import { lessonCalls } from "../lessons.js";

/** Lets all promises that are ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** @param {string} [hash] */
function stage(hash = "") {
  const store = createStore(defaults(catalog()));
  /** @type {any[]} */
  const asked = [];
  /** @type {any[]} */
  const grids = [];
  /** @type {{request: any, signal: AbortSignal|undefined}[]} */
  const sweeps = [];
  /** @type {{callback: () => void, ms: number}[]} */
  const timers = [];
  /** @type {((ms: number) => void)[]} */
  const frames = [];
  const world = {
    fails: /** @type {Error[]} */ ([]),
    noGround: false,
    grid: /** @type {(() => any)|null} */ (null),
    noSweep: false,
    hash,
    copied: "",
    clipboard: true,
  };
  const actions = createActions({
    store,
    async *streamRace(request) {
      asked.push(request);
      await settle();
      const failure = world.fails.shift();
      if (failure) throw failure;
      yield* recordsOf(request);
    },
    async *streamSweep(request, signal) {
      sweeps.push({ request, signal });
      await settle();
      if (world.noSweep) throw new Unreachable("x");
      yield* sweepRecords(request);
    },
    async *streamBasins() {},
    readFormula: async () => {},
    fetchGrid: async (request) => {
      grids.push(request);
      if (world.noGround) throw new Unreachable("x");
      return world.grid?.() ?? /** @type {any} */ ({ request });
    },
    lessonCalls: lessonCalls(),
    address: {
      hash: () => world.hash,
      page: () => "http://host/",
      replace: (text) => {
        world.hash = text;
      },
      copy: async (text) => {
        if (!world.clipboard) throw new Error("no clipboard");
        world.copied = text;
      },
      later: (callback, ms) => timers.push({ callback, ms }),
      never: () => undefined,
    },
    frame: (callback) => frames.push(callback),
  });
  let now = 0;
  /** @param {number} seconds */
  const play = (seconds) => {
    for (const end = now + seconds * 1000; now < end; now += 16)
      for (const f of frames.splice(0)) f(now);
  };
  return { store, actions, asked, grids, sweeps, timers, world, play };
}

/** @type {ReturnType<typeof stage>} */
let t;
beforeEach(async () => {
  t = stage();
  t.actions.open();
  for (let i = 0; i < 8; i += 1) await settle();
});

async function settled() {
  for (let i = 0; i < 8; i += 1) await settle();
}

test("the page opens on the catalog's race, tuned and in full, and plays", () => {
  assert.equal(t.asked.length, 1);
  const [request] = t.asked;
  assert.deepEqual(
    [request.surface.id, request.surface.rotation, request.steps, request.rates],
    ["ravine", 30, 400, "tuned"],
  );
  assert.deepEqual(request.include, ["gradient", "state"]);
  assert.equal(request.start, undefined);
  assert.equal(t.store.get().race?.complete, true);
  assert.equal(t.store.get().playing, true);
  t.play(1);
  assert.ok(Math.abs((t.store.get().step ?? 0) - 40) <= 2);
  t.play(30);
  assert.deepEqual([t.store.get().step, t.store.get().playing], [400, false]);
  t.actions.player.toggle();
  assert.equal(t.store.get().step, 0);
});

test("with less motion wanted the finished picture is shown", async () => {
  const still = stage();
  still.store.set({ still: true });
  still.actions.open();
  await settled();
  assert.deepEqual([still.store.get().step, still.store.get().playing], [400, false]);
});

test("a drag sends frozen rates and no details, one request at a time; its release tunes anew", async () => {
  t.asked.length = 0;
  for (let i = 1; i <= 5; i += 1) t.actions.moveStart([i / 10, 1], false);
  assert.equal(t.asked.length, 1);
  assert.equal(t.store.get().dragging, true);
  await settled();
  assert.equal(t.asked.length, 2);
  const last = t.asked[1];
  assert.deepEqual([last.rates, last.include, last.start], ["given", undefined, [0.5, 1]]);
  assert.deepEqual(
    last.contestants.map((/** @type {any} */ c) => c.knobs.learning_rate),
    [0.1, 0.1],
  );
  assert.equal(t.store.get().race?.preview, true);
  t.actions.moveStart([0.6, 1], true);
  await settled();
  assert.deepEqual([t.asked[2].rates, t.asked[2].include], ["tuned", ["gradient", "state"]]);
  assert.deepEqual([t.store.get().dragging, t.store.get().race?.preview], [false, false]);
  t.actions.undo();
  assert.equal(t.store.get().start, null);
  assert.equal(t.store.get().past.length, 0);
});

test("turning the surface turns a chosen start about the window's centre, without adding up roundings", async () => {
  t.actions.moveStart([1, 1], true);
  for (let angle = 31; angle < 120; angle += 1) t.actions.setRotation(angle, false);
  t.actions.setRotation(120, true);
  assert.deepEqual(
    t.store.get().start,
    [-0, 2].map((v) => v + 0),
  );
  assert.equal(t.store.get().past.length, 2);
});

test("another surface brings its own start and window; one that cannot be tuned changes the mode", () => {
  t.actions.moveStart([1, 1], true);
  t.actions.setView(
    [
      [0, 1],
      [0, 1],
    ],
    [
      [0, 1],
      [0, 1],
    ],
  );
  t.actions.chooseSurface("slope");
  const { start, view, rates, surface, step } = t.store.get();
  assert.deepEqual(
    [start, view, rates, surface, step],
    [null, null, "defaults", { id: "slope", knobs: {} }, 0],
  );
  t.actions.writeFormula("x^2", [
    [-1, 1],
    [-1, 1],
  ]);
  assert.deepEqual(t.asked.at(-1).surface, {
    formula: "x^2",
    window: [
      [-1, 1],
      [-1, 1],
    ],
    rotation: 30,
    noise: 0,
  });
});

test("editing a learning rate goes by hand and keeps the others' rates", () => {
  const [first, second] = t.store.get().contestants;
  t.actions.setKnob(second.key, "learning_rate", 0.5, true);
  const state = t.store.get();
  assert.equal(state.rates, "given");
  assert.deepEqual(
    state.contestants.map((c) => c.knobs),
    [{ learning_rate: 0.1 }, { learning_rate: 0.5 }],
  );
  t.actions.setKnob(first.key, "beta1", 0.5, true);
  assert.deepEqual(t.store.get().contestants[0].knobs, { learning_rate: 0.1, beta1: 0.5 });
  t.actions.undo();
  t.actions.undo();
  assert.deepEqual([t.store.get().rates, t.store.get().contestants[1].knobs], ["tuned", {}]);
});

test("the same optimizer races twice in another look; removing keeps the one that is looked at", async () => {
  t.actions.addContestant("adam");
  await settled();
  const { contestants } = t.store.get();
  assert.deepEqual(
    contestants.map((c) => c.slot),
    [1, 2, 3],
  );
  t.actions.select(contestants[2].key);
  t.actions.removeContestant(contestants[0].key);
  assert.equal(t.store.get().selected, 1);
  t.actions.removeContestant(contestants[2].key);
  assert.equal(t.store.get().selected, null);
  t.actions.removeContestant(contestants[1].key);
  await settled();
  assert.equal(t.store.get().race, null);
});

test("muting needs no new race, and Undo brings the contestant back", () => {
  const count = t.asked.length;
  t.actions.toggleMute(t.store.get().contestants[0].key);
  assert.equal(t.store.get().contestants[0].muted, true);
  assert.equal(t.asked.length, count);
  t.actions.undo();
  assert.equal(t.store.get().contestants[0].muted, false);
});

test("Reset goes back to the opening, Undo from there to what was", () => {
  t.actions.setSteps(50, true);
  t.actions.setNoise(0.5, true);
  t.actions.reset();
  assert.deepEqual([t.store.get().steps, t.store.get().noise], [400, 0]);
  t.actions.undo();
  assert.deepEqual([t.store.get().steps, t.store.get().noise], [50, 0.5]);
});

test("a dead server is said, the old picture stays, and the next try mends it", async () => {
  const before = t.store.get().race;
  t.timers.length = 0;
  t.world.fails.push(new Unreachable("x"));
  t.actions.setSteps(50, true);
  await settled();
  assert.equal(t.store.get().notice?.kind, "offline");
  assert.equal(t.store.get().race, before);
  const retry = t.timers.find((x) => x.ms === 1000);
  retry?.callback();
  await settled();
  assert.deepEqual([t.store.get().notice, t.store.get().race?.steps], [null, 50]);
});

test("a ground that could not be had is asked for again, by itself and when the race is there", async () => {
  const of = () => /** @type {any} */ (t.store.get().grid)?.request.surface.id;
  t.timers.length = 0;
  t.world.noGround = true;
  t.actions.chooseSurface("rosenbrock");
  await settled();
  assert.equal(of(), "ravine");
  t.world.noGround = false;
  t.timers.find((x) => x.ms >= 1000)?.callback();
  await settled();
  assert.equal(of(), "rosenbrock");

  t.world.noGround = true;
  t.world.fails.push(new Unreachable("x"));
  t.actions.chooseSurface("slope");
  await settled();
  assert.equal(of(), "rosenbrock");
  t.world.noGround = false;
  t.actions.setSteps(50, true);
  await settled();
  assert.equal(of(), "slope");
});

test("no ground is fetched while maps follow a hand; it comes when the hand rests", async () => {
  t.actions.setShow("basins");
  await settled();
  const turned = () => /** @type {any} */ (t.store.get().grid)?.request.surface.rotation;
  t.actions.setRotation(75, false);
  await settled();
  assert.notEqual(turned(), 75);
  t.actions.setRotation(75, true);
  await settled();
  assert.equal(turned(), 75);
});

test("a ground that comes when another surface has been chosen takes no race away", async () => {
  /** @type {((grid: any) => void)[]} */
  const late = [];
  t.world.grid = () => new Promise((resolve) => late.push(resolve));
  t.actions.chooseSurface("slope");
  await settled();
  t.world.grid = null;
  t.actions.chooseSurface("rosenbrock");
  await settled();
  assert.equal(t.store.get().race?.of, "rosenbrock");
  for (const give of late) give({ request: { surface: { id: "slope" } } });
  await settled();
  assert.equal(t.store.get().race?.of, "rosenbrock");
  assert.equal(/** @type {any} */ (t.store.get().grid)?.request.surface.id, "rosenbrock");
});

/** @param {string} field @param {number|null} [column] */
const refusal = (field, column = null) =>
  new ApiProblem(
    422,
    /** @type {any} */ ({
      detail: "Why.",
      errors: [{ field, column, allowed: "a number", remedy: "Write one." }],
    }),
  );

/** @type {import("../../../frontend/types/page.d.ts").Window2} */
const WINDOW = [
  [-1, 1],
  [-1, 1],
];

test("a formula that the server cannot read is kept; another fault of it is not", async () => {
  t.world.fails.push(refusal("surface.window"));
  t.actions.writeFormula("x+y", WINDOW);
  await settled();
  assert.equal(t.store.get().refused, null);
  t.world.fails.push(refusal("surface.formula"));
  t.actions.writeFormula("x+", WINDOW);
  await settled();
  assert.equal(t.store.get().refused, "x+");
});

test("a draft is looked at when typing rests, and raced on when it is accepted", async () => {
  const [races, { draft }] = [t.asked.length, t.store.get()];
  t.actions.draftFormula("x^", null);
  t.actions.draftFormula(" x^2 + y^2", null);
  assert.deepEqual(t.store.get().draft, { ...draft, text: " x^2 + y^2", waiting: true });
  t.world.grid = () => /** @type {any} */ ({ window: WINDOW });
  t.timers.at(-1)?.callback();
  await settled();
  assert.deepEqual(t.grids.at(-1).surface, { formula: " x^2 + y^2", window: null, rotation: 30 });
  assert.deepEqual(t.store.get().draft.grid?.window, WINDOW);
  assert.equal(t.asked.length, races);
  await t.actions.acceptFormula();
  assert.deepEqual(t.store.get().surface, { formula: "x^2 + y^2", window: WINDOW });
  await settled();
  assert.equal(t.asked.length, races + 1);
});

test("a draft that cannot be read keeps the last picture and is not raced on", async () => {
  t.world.grid = () => /** @type {any} */ ({ window: WINDOW });
  t.actions.draftFormula("x", WINDOW);
  t.timers.at(-1)?.callback();
  await settled();
  const before = t.store.get().surface;
  t.world.grid = () => {
    throw refusal("surface.formula", 3);
  };
  t.actions.draftFormula("x+", WINDOW);
  await t.actions.acceptFormula();
  const { draft, surface } = t.store.get();
  assert.deepEqual(draft.fault, { text: "Expected a number. Write one.", column: 3 });
  assert.deepEqual([draft.grid?.window, surface], [WINDOW, before]);
  t.world.grid = () => {
    throw new Unreachable("Nobody there.");
  };
  t.actions.draftFormula("x+y", WINDOW);
  await t.actions.acceptFormula();
  assert.deepEqual(t.store.get().draft.fault, { text: "Nobody there.", column: null });
  t.actions.draftFormula("", WINDOW);
  await t.actions.acceptFormula();
  assert.deepEqual([t.store.get().draft.fault, t.store.get().surface], [null, before]);
});

test("a formula out of a link or Undo stands in the draft too", async () => {
  t.actions.writeFormula("x*y", WINDOW);
  assert.equal(t.store.get().draft.text, "x*y");
  assert.deepEqual(t.store.get().draft.window, WINDOW);
});

test("a stream cut short is said and read again", async () => {
  t.world.fails.push(new CutOff("x"));
  t.actions.setSteps(60, true);
  await settled();
  assert.match(t.store.get().notice?.text ?? "", /connection broke/);
});

test("the address follows what is on the screen, and a pasted link opens", async () => {
  t.actions.player.seek(12);
  t.timers.at(-1)?.callback();
  assert.match(t.world.hash, /^#v=1&surface=ravine&rotation=30.*&step=12$/);
  t.world.hash = "#v=1&surface=rosenbrock&step=5&nonsense=1";
  t.actions.reopen();
  await settled();
  assert.deepEqual(
    [t.store.get().surface, t.store.get().step, t.store.get().playing],
    [{ id: "rosenbrock", knobs: {} }, 5, false],
  );
  assert.match(t.store.get().notice?.text ?? "", /nonsense/);
});

test("a jump within the page is no link", () => {
  t.actions.player.seek(12);
  t.timers.at(-1)?.callback();
  const { hash } = t.world;
  const count = t.asked.length;
  t.world.hash = "#player";
  t.actions.reopen();
  assert.equal(t.world.hash, hash);
  assert.equal(t.asked.length, count);
});

test("sharing copies the link, or shows it where there is no clipboard", async () => {
  t.actions.player.seek(3);
  await t.actions.share();
  assert.match(t.world.copied, /^http:\/\/host\/#v=1&.*step=3$/);
  t.world.clipboard = false;
  await t.actions.share();
  assert.equal(t.store.get().notice?.link, t.world.copied);
});

test("a view of one's own fetches its ground, as wide as the stage wants", async () => {
  t.actions.setView(
    [
      [0, 2],
      [0, 1],
    ],
    [
      [-0.1, 2.1],
      [-0.1, 1.1],
    ],
  );
  await settled();
  assert.deepEqual(t.grids.at(-1).window, [
    [-0.1, 2.1],
    [-0.1, 1.1],
  ]);
  assert.deepEqual(t.store.get().view, [
    [0, 2],
    [0, 1],
  ]);
  const count = t.grids.length;
  t.actions.setView(
    [
      [0, 2],
      [0, 1],
    ],
    [
      [-0.1, 2.1],
      [-0.1, 1.1],
    ],
  );
  await settled();
  assert.equal(t.grids.length, count);
  t.actions.setView(
    [
      [-4, 4],
      [-1, 3],
    ],
    [
      [-5, 5],
      [-2, 4],
    ],
  );
  assert.equal(t.store.get().view, null);
});

test("thumbnails come after the race, one for each surface", () => {
  assert.deepEqual(Object.keys(t.store.get().thumbnails), ["ravine", "rosenbrock", "slope"]);
});

test("a sweep runs when its chart is in sight and the race rests; once for each set-up", async () => {
  t.actions.setChart("rates");
  await settled();
  assert.equal(t.sweeps.length, 0);
  t.actions.setCharted(true);
  await settled();
  assert.deepEqual(
    t.sweeps.map((s) => s.request.axes[0].knob),
    ["learning_rate"],
  );
  assert.deepEqual(
    [t.store.get().sweeps.rates?.complete, t.store.get().sweeping],
    [true, { busy: false, problem: null }],
  );
  t.actions.setChart("loss");
  t.actions.setChart("rates");
  t.actions.setRates("same");
  await settled();
  assert.equal(t.sweeps.length, 1);
  t.actions.setSteps(30, true);
  await settled();
  assert.deepEqual([t.sweeps.length, t.sweeps[1].request.steps], [2, 30]);
});

test("a sweep is given up when its chart is left or something is dragged", async () => {
  t.actions.setCharted(true);
  t.actions.setChart("knobs");
  t.actions.setChart("loss");
  assert.equal(t.sweeps[0].signal?.aborted, true);
  await settled();
  assert.equal(t.store.get().sweeps.knobs, undefined);
  t.actions.setChart("rotation");
  t.actions.moveStart([0.5, 1], false);
  assert.equal(t.sweeps[1].signal?.aborted, true);
  await settled();
  t.actions.moveStart([0.5, 1], true);
  await settled();
  assert.equal(t.store.get().sweeps.rotation?.complete, true);
});

test("what cannot be swept says why, and can be asked for again", async () => {
  t.world.noSweep = true;
  t.actions.setCharted(true);
  t.actions.setChart("rates");
  await settled();
  assert.match(t.store.get().sweeping.problem ?? "", /does not answer/);
  t.world.noSweep = false;
  t.actions.sweepAgain();
  await settled();
  assert.equal(t.store.get().sweeps.rates?.complete, true);
});

test("what a sweep showed is taken over by hand, in one step back", async () => {
  const { key } = t.store.get().contestants[1];
  t.actions.takeKnobs(key, { learning_rate: 0.5, beta1: 0.25 });
  const { rates, contestants } = t.store.get();
  assert.equal(rates, "given");
  assert.deepEqual(contestants[1].knobs, { learning_rate: 0.5, beta1: 0.25 });
  assert.deepEqual(contestants[0].knobs, { learning_rate: 0.1 });
  t.actions.undo();
  assert.deepEqual([t.store.get().rates, t.store.get().contestants[1].knobs], ["tuned", {}]);
});

test("the surface turns by itself to 90°, in one step back", async () => {
  t.actions.setChart("rotation");
  const past = t.store.get().past.length;
  t.actions.toggleTurn();
  t.play(5);
  const { rotation, dragging, turning } = t.store.get();
  assert.ok(rotation > 40 && rotation < 50);
  assert.deepEqual([dragging, turning], [true, true]);
  t.play(7);
  assert.deepEqual(
    [t.store.get().rotation, t.store.get().turning, t.store.get().dragging],
    [90, false, false],
  );
  assert.equal(t.store.get().past.length, past + 1);
  t.actions.undo();
  assert.equal(t.store.get().rotation, 30);
});

test("a turn stops where it is, steps for those who want less motion, and gives way to a hand", async () => {
  t.actions.setChart("rotation");
  t.actions.toggleTurn();
  t.play(3);
  t.actions.toggleTurn();
  const { rotation } = t.store.get();
  assert.ok(rotation > 20 && rotation < 30);
  assert.equal(t.store.get().dragging, false);
  t.store.set({ still: true });
  t.actions.toggleTurn();
  t.play(5);
  assert.equal(t.store.get().rotation, 30);
  t.actions.setRotation(7, true);
  t.play(3);
  assert.deepEqual([t.store.get().rotation, t.store.get().turning], [7, false]);
  t.actions.toggleTurn();
  t.actions.setChart("loss");
  t.play(1);
  assert.deepEqual([t.store.get().turning, t.store.get().dragging], [false, false]);
});
