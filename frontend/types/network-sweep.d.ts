// The shapes of a sweep of networks: what the API sends, and what the store holds of it.

import type { components } from "./api.d.ts";
import type { TrainingRequest } from "./network.d.ts";

export type NetworkSweepRequest = Omit<TrainingRequest, "include"> & {
  axes: components["schemas"]["NetworkSweepAxis"][];
};
export type NetworkSweepStart = Pick<components["schemas"]["NetworkSweepStart"], "kind" | "axes">;
export type NetworkSweepValue = components["schemas"]["NetworkSweepValue"];
export type NetworkSweepRecord =
  | NetworkSweepStart
  | NetworkSweepValue
  | Pick<components["schemas"]["NetworkSweepEnd"], "kind">;

/** Who is swept: name and look are those of the moment at which the sweep began. */
export interface SweptEntrant {
  key: number;
  slot: number;
  name: string;
}

/** One contestant's answers: for each value that has arrived a number for each seed, null where that diverged. */
export interface NetworkLane extends SweptEntrant {
  losses: (number | null)[][];
  divergedAt: (number | null)[][];
}

export interface NetworkSweep {
  /** The request it answers, as text: what tells whether the set-up is still the one that was swept. */
  of: string;
  values: number[];
  steps: number;
  seeds: number;
  /** How many values have arrived, from the first. */
  done: number;
  lanes: NetworkLane[];
}
