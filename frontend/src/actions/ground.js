// Fetches the ground under the paths, and the small pictures of all surfaces for the picker.
import { isAborted } from "../api/http.js";
import { waitBefore } from "../lib/failure.js";
import { gridRequest, surfaceName } from "../lib/request.js";
import { setupOf } from "../state/shape.js";
import { failureOf } from "./failures.js";
import { windowOf } from "./setup.js";

/** @typedef {import("../state/store.js").Store<import("../state/shape.js").State>} Store */
/** @typedef {import("../../types/page.d.ts").Grid} Grid */

const STAGE = { columns: 160, rows: 160 };
const STAGE_MOVING = { columns: 80, rows: 80 };
const THUMBNAIL = { columns: 48, rows: 48 };

/**
 * @typedef {object} GroundNeeds
 * @property {Store} store
 * @property {(request: object, signal?: AbortSignal) => Promise<Grid>} fetchGrid
 * @property {(callback: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 */

/** @param {GroundNeeds} needs */
export function createGround({ store, fetchGrid, later, never }) {
  let busy = false;
  let wanted = false;
  let had = "";
  let filling = false;
  let failures = 0;
  /** @type {any} */
  let retry = null;

  /** The grid of the surface as it is set; one request at a time, the latest set-up wins. */
  async function refresh() {
    wanted = true;
    if (busy) return;
    busy = true;
    never(retry);
    while (wanted) {
      wanted = false;
      const state = store.get();
      if (hidden(state)) break;
      const request = gridRequest(
        setupOf(state),
        state.reach ?? windowOf(state),
        state.dragging ? STAGE_MOVING : STAGE,
      );
      const text = JSON.stringify(request);
      if (text === had) continue;
      try {
        const grid = await fetchGrid(request);
        failures = 0;
        if (surfaceName(store.get().surface) !== surfaceName(state.surface)) {
          wanted = true; // Another surface was chosen meanwhile: this ground is nobody's any more.
          continue;
        }
        had = text;
        // Paths of one surface on the ground of another would be a lie, however short.
        const { race } = store.get();
        store.set(race && race.of !== surfaceName(state.surface) ? { grid, race: null } : { grid });
      } catch (error) {
        if (isAborted(error)) break;
        // The race says what is wrong with the set-up or the server: no second notice, but a next try.
        failures += 1;
        const wait = waitBefore(failureOf(error), failures);
        never(retry);
        if (wait !== null) retry = later(refresh, wait * 1000);
        else had = text; // refused: the same request would be refused again
      }
    }
    busy = false;
  }

  /** Nobody sees the ground while maps follow a hand; it comes when the hand rests. @param {import("../state/shape.js").State} state */
  const hidden = ({ dragging, show, race, surface }) =>
    dragging && show === "basins" && race?.of === surfaceName(surface);

  /** Small grids of every surface, one after the other; what could not be had is asked for again next time. */
  async function thumbnails() {
    if (filling) return;
    filling = true;
    await fill();
    filling = false;
  }

  async function fill() {
    for (const surface of store.get().catalog?.surfaces ?? []) {
      if (surface.id in store.get().thumbnails) continue;
      try {
        const grid = await fetchGrid({
          surface: { id: surface.id },
          window: null,
          ...THUMBNAIL,
          digits: 4,
        });
        store.set({ thumbnails: { ...store.get().thumbnails, [surface.id]: grid } });
      } catch {
        return;
      }
    }
  }

  return { refresh, thumbnails };
}
