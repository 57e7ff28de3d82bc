// The rows of the store that the landscape of a training needs.
import { readNumbers, writeNumber } from "./codec.js";
import { oneOf } from "./table.js";

/** @typedef {import("../../types/page.d.ts").Scenery} Scenery */

/**
 * @typedef {object} LandscapeState
 * @property {boolean} landscape whether the pictures give way to the landscape
 * @property {import("../../types/page.d.ts").Directions} directions along which the plane lies
 * @property {"contour"|"space"} show
 * @property {[number, number, number]|null} eye from where the 3-D picture is seen; null is the usual place
 * @property {number|null} aspect width over height of the room that the picture has; null while it is not in sight
 * @property {Scenery|null} scenery the last landscape of which a row has arrived
 * @property {{step: number, steps: number}|null} survey how far the landscape that is being computed has come
 * @property {string} unsurveyed why the landscape that is wanted is not being computed; empty where it is, or is there
 */

/** @type {Record<keyof LandscapeState, import("./table.js").Row>} */
export const LANDSCAPE_ROWS = {
  landscape: {
    home: "url",
    fallback: () => false,
    read: (text) => oneOf(["yes", "no"], "landscape")(text) === "yes",
    write: (value) => (value ? "yes" : null),
  },
  directions: {
    home: "url",
    fallback: () => "pca",
    read: oneOf(["pca", "random"], "directions"),
    write: (value, { landscape }) => (landscape ? value : null),
  },
  show: {
    home: "url",
    fallback: () => "contour",
    read: oneOf(["contour", "space"], "show"),
    write: (value, { landscape }) => (landscape ? value : null),
  },
  eye: {
    home: "url",
    fallback: () => null,
    read: (text) => readNumbers(text, "eye", 3),
    write: (value, { landscape }) => (landscape && value ? value.map(writeNumber).join(",") : null),
  },
  aspect: { home: "memory", fallback: () => null },
  scenery: { home: "memory", fallback: () => null },
  survey: { home: "memory", fallback: () => null },
  unsurveyed: { home: "memory", fallback: () => "" },
};
