// The request as text: what a shell and Python are given, and names of files.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileName } from "../../../frontend/src/lib/file-name.js";
import { jsonText, pythonText } from "../../../frontend/src/lib/literals.js";
import { curlText, pythonCall } from "../../../frontend/src/lib/request-code.js";

const BODY = {
  data: {
    x: Array.from({ length: 40 }, (_, i) => [i / 7, -i]),
    names: ['it\'s "one"', "zwei\\2"],
    points: null,
    skipped: undefined,
  },
  steps: 400,
  bias: true,
  contestants: [{ optimizer: "adam", knobs: { learning_rate: 1e-7 } }],
};
const CALL = {
  address: "http://host/lab/api/v1/races",
  path: /** @type {const} */ ("races"),
  body: BODY,
};

test("as JSON it reads back, in lines that fit", () => {
  const text = jsonText(BODY);
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(BODY)));
  assert.ok(text.split("\n").every((line) => line.length <= 96));
  assert.equal(jsonText({ a: [1, 2], b: false }), '{"a": [1, 2], "b": false}');
});

test("Python has its own three words", () => {
  assert.equal(pythonText([true, false, null, "null"]), '[True, False, None, "null"]');
  assert.match(pythonCall(CALL), /"points": None[\s\S]*"bias": True[\s\S]*"chunk"/);
  assert.match(pythonCall({ ...CALL, path: "trainings" }), /"frame"/);
  assert.match(pythonCall({ ...CALL, path: "basins" }), /"shares"/);
  assert.match(pythonCall({ ...CALL, path: "landscapes" }), /"rows"/);
});

test("a shell hands curl the body as it is, quotes and all", () => {
  const said = execFileSync(
    "sh",
    ["-c", `curl() { for one; do :; done; printf %s "$one"; }\n${curlText(CALL)}`],
    {
      encoding: "utf8",
    },
  );
  assert.deepEqual(JSON.parse(said), JSON.parse(JSON.stringify(BODY)));
});

test("files are called after what is in them", () => {
  assert.equal(fileName("png", "saddle", "step 120"), "descent-lab-saddle-step-120.png");
  assert.equal(fileName("csv", "x^2 + 3*sin(y)", ""), "descent-lab-x-2-3-sin-y.csv");
  assert.equal(fileName("svg", "…"), "descent-lab.svg");
});
