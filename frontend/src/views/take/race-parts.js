// What can be taken away from the page of surfaces.
import { STEPS_PER_SECOND } from "../../lib/speeds.js";
import { basinsShot } from "./basins-shot.js";
import { filesPart } from "./files-part.js";
import { raceShot } from "./race-shot.js";
import { requestPart } from "./request-part.js";

const PICTURE =
  "The contour picture, or the maps of basins, at this step with title, key and names, as a slide wants it. PNG has twice a screen’s pixels, SVG is sharp at any size.";

/**
 * @param {import("../../actions/take.js").Take} take
 * @param {import("../../state/store.js").Store<import("../../state/shape.js").State>} store
 */
export function raceParts(take, store) {
  const shoot = () =>
    store.get().show === "basins" ? basinsShot(store.get()) : raceShot(store.get());
  return [filesPart(take, shoot, { picture: PICTURE, pace: STEPS_PER_SECOND }), requestPart(take)];
}
