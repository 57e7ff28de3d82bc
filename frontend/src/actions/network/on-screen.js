// The very request whose answer is on the screen: for the landscape where it is shown, else for the training.
import { landscapeRequest } from "../../lib/landscape-request.js";
import { trainingRequest } from "../../lib/training-request.js";
import { networkSetup } from "../../state/network-shape.js";

/** @param {import("../../state/network-shape.js").NetworkState} state @returns {import("../take.js").Asked} */
export function askedOnScreen(state) {
  const { landscape, scenery, training } = state;
  if (!landscape || !scenery || scenery.of !== training?.number)
    return { path: "trainings", body: trainingRequest(networkSetup(state)) };
  return { path: "landscapes", body: landscapeRequest(training, state, scenery.contestant) };
}
