// The very request whose answer is on the screen: for the maps where they are shown, else for the race.
import { sideOf } from "../lib/basins-data.js";
import { basinsRequest, fullRequest } from "../lib/request.js";
import { setupOf } from "../state/shape.js";
import { ratesOf } from "./runner.js";

/** @param {import("../state/shape.js").State} state @returns {import("./take.js").Asked} */
export function askedOnScreen(state) {
  const setup = setupOf(state);
  if (state.show !== "basins") return { path: "races", body: fullRequest(setup) };
  const side = sideOf(state.catalog?.limits ?? {}, state, false);
  return { path: "basins", body: basinsRequest(setup, ratesOf(state.race), side) };
}
