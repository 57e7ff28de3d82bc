// The stream of a race: lines in pieces, ends, errors and cuts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiProblem, CutOff, Unreachable } from "../../../frontend/src/api/http.js";
import { readLines } from "../../../frontend/src/api/lines.js";
import { streamRace } from "../../../frontend/src/api/races.js";

/** @param {(string|Error)[]} pieces */
function streamOf(pieces) {
  const encoder = new TextEncoder();
  let i = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = pieces[i];
      i += 1;
      if (piece === undefined) controller.close();
      else if (piece instanceof Error) controller.error(piece);
      else controller.enqueue(encoder.encode(piece));
    },
  });
}

/** @template T @param {AsyncIterable<T>} source */
async function all(source) {
  const list = [];
  for await (const value of source) list.push(value);
  return list;
}

/** @param {() => Promise<Response>} answer @param {() => Promise<void>} run */
async function withFetch(answer, run) {
  const [fetchBefore, documentBefore] = [globalThis.fetch, globalThis.document];
  globalThis.fetch = /** @type {any} */ (answer);
  globalThis.document = /** @type {any} */ ({ baseURI: "http://host/sub/path/" });
  try {
    await run();
  } finally {
    globalThis.fetch = fetchBefore;
    globalThis.document = documentBefore;
  }
}

const REQUEST = { surface: { id: "bowl" }, contestants: [] };

test("lines arrive whole, however the bytes are cut", async () => {
  assert.deepEqual(
    await all(readLines(streamOf(['{"a":', '1}\n{"b":"', "é", '"}\n', '{"c":3}']))),
    [{ a: 1 }, { b: "é" }, { c: 3 }],
  );
});

test("a broken connection and half a line are a cut", async () => {
  await assert.rejects(all(readLines(streamOf(['{"a":1}\n', new Error("gone")]))), CutOff);
  await assert.rejects(all(readLines(streamOf(['{"a":1']))), CutOff);
});

test("a race ends with its end record; anything else is a cut or a problem", async () => {
  const answer = (/** @type {string} */ text) => async () => new Response(text);
  await withFetch(answer('{"kind":"start"}\n{"kind":"end"}\n'), async () => {
    assert.deepEqual(
      (await all(streamRace(REQUEST))).map((r) => r.kind),
      ["start", "end"],
    );
  });
  await withFetch(answer('{"kind":"start"}\n'), () =>
    assert.rejects(all(streamRace(REQUEST)), CutOff),
  );
  await withFetch(
    answer('{"kind":"start"}\n{"kind":"error","problem":{"status":500,"detail":"It broke."}}\n'),
    () =>
      assert.rejects(
        all(streamRace(REQUEST)),
        (e) => e instanceof ApiProblem && e.message === "It broke.",
      ),
  );
});

test("addresses are beneath the page; problems carry their sentence and their wait", async () => {
  /** @type {string[]} */
  const asked = [];
  const busy = /** @type {any} */ (
    async (/** @type {URL} */ url) => {
      asked.push(String(url));
      return new Response('{"detail":"Too much at once."}', {
        status: 503,
        headers: { "Retry-After": "2" },
      });
    }
  );
  await withFetch(busy, () =>
    assert.rejects(
      all(streamRace(REQUEST)),
      (e) =>
        e instanceof ApiProblem &&
        e.busy &&
        e.retryAfter === 2 &&
        e.message === "Too much at once.",
    ),
  );
  assert.deepEqual(asked, ["http://host/sub/path/api/v1/races"]);
  await withFetch(
    async () => Promise.reject(new TypeError("fetch failed")),
    () => assert.rejects(all(streamRace(REQUEST)), Unreachable),
  );
});
