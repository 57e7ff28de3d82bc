// Data as text in a link, and back: a set of the catalog, or points of a person's own.
import { tidied } from "../lib/training-slots.js";
import { LinkError, readCall, readNumber, writeCall, writeNumber } from "./codec.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").DataChoice} DataChoice */
/** @typedef {import("../../types/page.d.ts").OwnData} OwnData */

/** Own points longer than this (characters) are no matter for a link: they are saved to a file. */
export const LONGEST_DATA = 4000;

/** @param {DataChoice} data @returns {string|null} null for points that are too many for a link */
export function writeData(data) {
  if (!("own" in data)) return writeCall(data.id, data.knobs);
  const { task, names, x, y } = data.own;
  const rows = x.map((row, i) => [...row, y[i]].map(writeNumber).join(","));
  const called = (names ?? []).map(encodeURIComponent).join(",");
  const text = `own:${task}:${called}:${rows.join(";")}`;
  return text.length > LONGEST_DATA ? null : text;
}

/** @param {string} text @param {Catalog} catalog @returns {DataChoice} */
export function readData(text, catalog) {
  if (text.startsWith("own:")) return { own: readOwn(text) };
  const { member, knobs } = readCall(text, catalog.datasets, "data set");
  return tidied({ id: member.id, knobs }, catalog.datasets);
}

/** @param {string} text @returns {OwnData} */
function readOwn(text) {
  const [, task, called, points = ""] = text.split(":");
  if (task !== "classes" && task !== "regression")
    throw new LinkError(`own points are “${task}”, neither classes nor regression`);
  const rows = points
    .split(";")
    .map((row) => row.split(",").map((v) => readNumber(v, "a number of the own points")));
  const width = rows[0].length;
  if (width < 2 || rows.some((row) => row.length !== width))
    throw new LinkError("the own points do not all have the same number of columns");
  const names = called ? called.split(",").map(decodeURIComponent) : null;
  return { task, names, x: rows.map((r) => r.slice(0, -1)), y: rows.map((r) => r[width - 1]) };
}
