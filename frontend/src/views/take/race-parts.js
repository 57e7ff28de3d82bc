// What can be taken away from the page of surfaces.
import { STEPS_PER_SECOND } from "../../lib/speeds.js";
import { filesPart } from "./files-part.js";
import { raceShot } from "./race-shot.js";
import { requestPart } from "./request-part.js";

const PICTURE =
  "What the contour picture shows at this step, with title, axes, key and names: a slide needs no more.";

/**
 * @param {import("../../actions/take.js").Take} take
 * @param {import("../../state/store.js").Store<import("../../state/shape.js").State>} store
 */
export function raceParts(take, store) {
  const shoot = () => raceShot(store.get());
  return [filesPart(take, shoot, { picture: PICTURE, pace: STEPS_PER_SECOND }), requestPart(take)];
}
