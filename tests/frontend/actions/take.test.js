// Taking away: files with their names, and what is said of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTake } from "../../../frontend/src/actions/take.js";
import { ApiProblem } from "../../../frontend/src/api/http.js";

/** @param {Error} [failure] */
function world(failure) {
  /** @type {any[]} */
  const asked = [];
  /** @type {string[]} */
  const saved = [];
  const take = createTake({
    path: "races",
    request: () => ({ steps: 40 }),
    asked: () => ({ path: "basins", body: { columns: 64 } }),
    subject: () => "saddle",
    steps: () => 40,
    async fetchFile(...call) {
      asked.push(call);
      if (failure) throw failure;
      return new Blob(["contestant,step\n"]);
    },
    addressOf: (path) => new URL(`http://host/lab/api/v1/${path}`),
    save: (name) => saved.push(name),
    copy: async () => {
      throw new Error("no clipboard");
    },
  });
  return { take, asked, saved };
}

test("the very request is posted for a table, and saved under a telling name", async () => {
  const { take, asked, saved } = world();
  assert.equal(await take.saveRun("csv"), "Saved as descent-lab-saddle-40-steps.csv, 1 kB.");
  assert.deepEqual(asked[0].slice(0, 3), ["races", { steps: 40 }, "text/csv"]);
  assert.equal(
    take.saveDrawn(new Blob([new Uint8Array(2_340_000)]), "mp4"),
    "Saved as descent-lab-saddle.mp4, 2.3 MB.",
  );
  assert.deepEqual(saved, ["descent-lab-saddle-40-steps.csv", "descent-lab-saddle.mp4"]);
  assert.deepEqual(take.call(), {
    path: "basins",
    address: "http://host/lab/api/v1/basins",
    body: { columns: 64 },
  });
  assert.equal(await take.copyText("x"), false);
});

test("a refusal is said, a run called off is not", async () => {
  const refused = world(new ApiProblem(422, { detail: "steps is too many." }));
  assert.equal(await refused.take.saveRun("json"), "steps is too many.");
  const gone = world(new DOMException("gone", "AbortError"));
  assert.equal(await gone.take.saveRun("json"), "");
  assert.deepEqual([...refused.saved, ...gone.saved], []);
});
