// The shapes of a training's landscape: what is asked of POST /landscapes, what its stream brings, what the store keeps.

import type { components } from "./api.d.ts";
import type { TrainingRequest } from "./network.d.ts";

type Api = components["schemas"];

export type Directions = "pca" | "random";

export interface LandscapeRequest {
  training: TrainingRequest;
  directions: Directions;
  columns: number;
  rows: number;
  aspect: number | null;
  contestant: number;
}

export type LandscapePlane = Omit<Api["LandscapePlane"], "kind">;
export type LandscapePath = Api["LandscapePath"];
export type LandscapeRecord = Exclude<Api["LandscapeRecord"], Api["RaceError"]>;

/** A landscape as far as it has come. The object is new whenever rows have joined. */
export interface Scenery {
  /** The number of the training that it is of. */
  of: number;
  directions: Directions;
  /** Whose network it was asked for: a place in the training. */
  contestant: number;
  /** Width over height of the room that it was made for; null where that did not matter. */
  aspect: number | null;
  /** Everybody in the training, as the page had them. */
  entrants: { key: number; slot: number; name: string }[];
  plane: LandscapePlane;
  /** Training losses by row; null for a row that has not arrived. */
  losses: ((number | null)[] | null)[];
}
