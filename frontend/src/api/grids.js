// Grids: a surface's loss on a rectangle of points, for the ground of the stage and the thumbnails.
import { post } from "./http.js";

/** @typedef {import("../../types/page.d.ts").Grid} Grid */

/**
 * @param {object} request
 * @param {AbortSignal} [signal]
 * @returns {Promise<Grid>}
 */
export async function fetchGrid(request, signal) {
  const response = await post("grids", request, "application/json", signal);
  return response.json();
}
