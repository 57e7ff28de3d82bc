// The catalog: every surface, optimizer, knob, mode and limit that the page shows.
import { call } from "./http.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<Catalog>}
 */
export async function fetchCatalog(signal) {
  const response = await call("catalog", { headers: { Accept: "application/json" }, signal });
  return response.json();
}
