// The race on the screen as a poster: what the stage shows, with the names and rates of those who race.
import { windowOf } from "../../actions/setup.js";
import { widened } from "../../lib/aspect.js";
import { brief, whole } from "../../lib/format.js";
import { pathsOf } from "../../lib/paths.js";
import { namesOf } from "../../lib/racing-names.js";
import { selectedOf, shownStep } from "../../lib/reading.js";
import { look } from "../../lib/slots.js";
import { readTheme } from "../../lib/theme.js";
import { createRacePoster } from "../../plot/poster/race-poster.js";
import { startOf, storyOf } from "../stage-card.js";

/** @typedef {import("../../state/shape.js").State} State */

/** The window that the stage shows, whose shape is that of what the ground must reach. @param {State} state */
function seenWindow(state) {
  if (state.view) return state.view;
  const { reach } = state;
  const home = windowOf(state);
  if (!home || !reach) return home;
  return widened(home, (reach[0][1] - reach[0][0]) / (reach[1][1] - reach[1][0]));
}

/** @param {State} state @param {string[]} colors */
function legendOf({ contestants, catalog, race }, colors) {
  const names = namesOf(contestants, catalog);
  return contestants
    .filter((c) => !c.muted)
    .map(({ key, slot }) => {
      const rate = race?.tracks.find((t) => t.key === key)?.knobs.learning_rate;
      const said = typeof rate === "number" ? `\u2002η ${brief(rate)}` : "";
      return { slot: look(slot, colors), text: `${names.get(key)}${said}` };
    });
}

/** @param {State} state @returns {string} */
export function aboutOf({ race, catalog, rotation, noise, seed }) {
  const rates = catalog?.rates.find((r) => r.id === race?.rates)?.title ?? "";
  return [
    rates && `Rates: ${rates.toLowerCase()}`,
    rotation !== 0 && `turned by ${brief(rotation)}°`,
    noise !== 0 && `gradient noise ${brief(noise)}, seed ${seed}`,
    "Descent Lab",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {State} state */
export function titleOf(state) {
  return "formula" in state.surface ? `f(x, y) = ${state.surface.formula}` : storyOf(state).title;
}

/** @param {State} state @returns {import("./picture-section.js").Shot | null} null while there is nothing to draw */
export function raceShot(state) {
  const { race, grid, contestants, catalog } = state;
  const window = seenWindow(state);
  const start = startOf(state);
  if (!race || !grid || !window || !start) return null;
  const { stage, slots } = readTheme(document.documentElement);
  const chosen = selectedOf(state);
  const last = Math.max(0, race.rows - 1);
  const at = shownStep(state);
  const poster = createRacePoster({
    words: {
      title: titleOf(state),
      about: aboutOf(state),
      moment: (step) => `step ${whole(step)} / ${whole(race.steps)}`,
    },
    window,
    ground: grid,
    paths: pathsOf(race, contestants, catalog, slots),
    legend: legendOf(state, slots),
    start,
    selected: chosen ? String(chosen.key) : null,
    last,
    theme: { ...stage, text: 14 },
  });
  return { poster, at, moment: `step ${at}` };
}
