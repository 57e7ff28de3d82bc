// What can be taken away from the page of networks.
import { FRAMES_PER_SECOND } from "../../lib/speeds.js";
import { filesPart } from "./files-part.js";
import { requestPart } from "./request-part.js";
import { trainingShot } from "./training-shot.js";

const PICTURE =
  "The panels at this step with title and names, as a slide wants them. PNG has twice a screen’s pixels, SVG is sharp in all its lines.";

/**
 * @param {import("../../actions/take.js").Take} take
 * @param {import("../../state/store.js").Store<import("../../state/network-shape.js").NetworkState>} store
 */
export function trainingParts(take, store) {
  const shoot = () => trainingShot(store.get());
  return [filesPart(take, shoot, { picture: PICTURE, pace: FRAMES_PER_SECOND }), requestPart(take)];
}
