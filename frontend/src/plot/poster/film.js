// A poster that moves as a video file: every moment encoded exactly, or recorded in real time where a browser cannot.
import { canEncode, encode } from "./encoded.js";
import { record, recordedForm } from "./recorded.js";

/** @typedef {import("./types.js").Poster} Poster */
/** @typedef {import("./reel.js").FilmOrder} FilmOrder */
/** @typedef {import("./reel.js").Film} Film */

/**
 * @param {Poster} poster @param {FilmOrder} order
 * @returns {Promise<Film | null>} null where the browser makes no videos
 */
export async function filmOf(poster, order) {
  if (await canEncode(poster, order.pace)) return encode(poster, order);
  const form = recordedForm();
  return form ? record(poster, order, form) : null;
}
