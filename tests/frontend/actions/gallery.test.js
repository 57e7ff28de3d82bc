// The list of lessons: it is asked for until it comes, and its small pictures come one after the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { galleryActions } from "../../../frontend/src/actions/gallery.js";
import { ApiProblem, Unreachable } from "../../../frontend/src/api/http.js";
import { GALLERY_SHAPE } from "../../../frontend/src/state/gallery-shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { defaultsOf } from "../../../frontend/src/state/table.js";
import { catalog } from "../fixtures.js";
import { lessonCalls } from "../lessons.js";

async function settled() {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** @param {Error[]} [fails] */
function gallery(fails = []) {
  /** @type {import("../../../frontend/src/state/store.js").Store<import("../../../frontend/src/state/gallery-shape.js").GalleryState>} */
  const store = createStore(defaultsOf(GALLERY_SHAPE, catalog()));
  /** @type {(() => void)[]} */
  const timers = [];
  /** @type {any[]} */
  const grids = [];
  const calls = lessonCalls();
  const actions = galleryActions({
    store,
    fetchSyllabus: async () => {
      const failure = fails.shift();
      if (failure) throw failure;
      return calls.fetchSyllabus();
    },
    pictureCalls: {
      fetchExperiment: calls.fetchExperiment,
      fetchCatalog: async () =>
        /** @type {any} */ ({ ...catalog(), datasets: [{ id: "moons", title: "Moons" }] }),
      fetchGrid: async (request) => {
        grids.push(request);
        if (fails.length > 0) throw fails.shift();
        return /** @type {any} */ ({ request });
      },
    },
    later: (callback) => timers.push(callback),
  });
  return { store, actions, timers, grids };
}

test("the list is asked for until it comes, and what is wrong is said meanwhile", async () => {
  const { store, actions, timers } = gallery([new Unreachable("x")]);
  await actions.load();
  assert.match(store.get().fault, /does not answer.*make run/);
  timers[0]();
  await settled();
  assert.equal(store.get().fault, "");
  assert.equal(store.get().syllabus?.experiments.length, 3);
});

test("a lesson's picture is the ground of its surface as it lies, or its data", async () => {
  const { store, actions, grids } = gallery();
  actions.picture("rolls");
  actions.picture("clips");
  await settled();
  const { rolls, clips } = /** @type {any} */ (store.get().pictures);
  assert.deepEqual(grids[0].surface, { id: "ravine", knobs: { condition: 80 }, rotation: 20 });
  assert.deepEqual(rolls.grid.request, grids[0]);
  assert.equal(clips.dataset.title, "Moons");
});

test("a picture that cannot be had is no fault, and keeps no other from coming", async () => {
  const { store, actions } = gallery([new ApiProblem(503, {})]);
  actions.picture("rolls");
  actions.picture("turns");
  await settled();
  assert.deepEqual(Object.keys(store.get().pictures), ["turns"]);
  assert.equal(store.get().fault, "");
});
