// Tables of a person's own: every kind that is read, and what is said of those that are not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, TableError } from "../../../frontend/src/lib/csv.js";

test("comma, semicolon and tab; with a first line of names or without; words or numbers as labels", () => {
  const want = {
    x: [
      [0.5, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
    y: [0, 1, 0, 1],
    task: "classes",
    names: ["rain", "sun"],
  };
  assert.deepEqual(readTable("0.5,1,rain\n1,2,sun\n2,3,rain\n3,4,sun"), want);
  assert.deepEqual(readTable("a;b;label\n0,5;1;rain\n1;2;sun\n\n2;3;rain\n3;4;sun\n"), want);
  assert.deepEqual(readTable('0.5\t1\t"rain"\r\n1\t2\t"sun"\r\n2\t3\t"rain"\r\n3\t4\t"sun"'), want);
  assert.deepEqual(readTable("0.5,1,7\n1,2,9\n2,3,7\n3,4,9"), { ...want, names: ["7", "9"] });
});

test("labels that are no whole numbers, or of very many values, are values to predict", () => {
  const curve = readTable("0,0.5\n1,1.5\n2,2\n3,0");
  assert.deepEqual(curve, {
    x: [[0], [1], [2], [3]],
    y: [0.5, 1.5, 2, 0],
    task: "regression",
    names: null,
  });
  const many = readTable(Array.from({ length: 30 }, (_, i) => `${i},${i}`).join("\n"));
  assert.equal(many.task, "regression");
});

/** @type {[string, RegExp][]} */
const WRONG = [
  ["", /nothing to read/],
  ["1\n2", /^Line 1 has one column: at least one number and a label/],
  ["x,y,c\n1,2,a\n1,two,b\n1,2,a\n2,2,b", /^Line 3: “two” in column 2 is no number/],
  ["1,2,a\n1,b\n1,2,a", /^Line 2 has 2 columns, line 1 has 3/],
  ["1,2,a\n\n1,2,\n1,2,b\n1,2,a", /^Line 3 has no label/],
  ["1,2,a\n1,3,b", /There are 2 points: at least 4/],
  ["1,2,a\n1,3,a\n3,3,a\n2,2,a", /All points have the label “a”/],
];

for (const [text, words] of WRONG)
  test(`“${text.slice(0, 20).replaceAll("\n", "⏎")}” is refused in words`, () => {
    assert.throws(
      () => readTable(text),
      (error) => error instanceof TableError && words.test(error.message),
    );
  });

test("what is beyond the server's limits is said before it is sent", () => {
  const text = "1,2,a\n1,3,b\n3,3,a\n2,2,a";
  assert.throws(() => readTable(text, { points: 3 }), /4 points, and no more than 3/);
  assert.throws(() => readTable(text, { features: 1 }), /2 columns of numbers, and no more than 1/);
});
