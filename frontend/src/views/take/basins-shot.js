// The maps of basins on the screen as a poster: all that are shown, or the large one.
import { MOST, restEntries } from "../../lib/basins-words.js";
import { brief, whole } from "../../lib/format.js";
import { pathsOf } from "../../lib/paths.js";
import { namesOf } from "../../lib/racing-names.js";
import { selectedOf, shownStep } from "../../lib/reading.js";
import { look } from "../../lib/slots.js";
import { pitTint } from "../../plot/basins/cells.js";
import { createBasinsPoster } from "../../plot/poster/basins-poster.js";
import { basinsOf, createColourings, shownMap } from "../basins/shown.js";
import { startOf } from "../stage-card.js";
import { aboutOf, titleOf } from "./race-shot.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../plot/basins/cells.js").Colouring} Colouring */

/** @param {import("../../../types/page.d.ts").Basins} basins @param {Colouring} colouring */
function keyOf(basins, { by, range, theme }) {
  const { minima, steps } = basins;
  const scale =
    by === "steps"
      ? [
          { colour: theme.few, text: `${whole(range[0])} steps or fewer` },
          { colour: theme.many, text: `${whole(range[1])} steps or more` },
        ]
      : minima.slice(0, MOST).map(({ x, y }, i) => ({
          colour: theme.tints[i],
          text: `${i + 1} (${brief(x)}, ${brief(y)})`,
        }));
  return [
    ...scale,
    ...restEntries(basins, by).map(({ kind, text }) =>
      kind === "pits"
        ? { colour: pitTint(theme, minima.length, 0), text: `and other tints: ${text}` }
        : { colour: theme.elsewhere, text: `dotted: ${text}` },
    ),
    { colour: theme.underWay, text: `under way after ${whole(steps)}` },
    { colour: theme.hatch, text: "hatched: diverged" },
  ];
}

/** @param {State} state @returns {import("./picture-section.js").Shot | null} null while there is nothing to draw */
export function basinsShot(state) {
  const { race, contestants, catalog, large } = state;
  const [basins, start] = [basinsOf(state), startOf(state)];
  if (!race || !basins || !start) return null;
  const colouring = createColourings().of(state);
  const theme = { ...colouring.theme, text: 14 };
  const chosen = selectedOf(state);
  const names = namesOf(contestants, catalog);
  const paths = pathsOf(race, contestants, catalog, theme.slots);
  const panels = contestants
    .filter((c) => (large ? c === chosen : !c.muted))
    .flatMap(({ key, slot }) => {
      const shown = shownMap(state, key, { ...colouring, theme });
      const path = paths.find(({ id }) => id === String(key)) ?? null;
      const own = { name: names.get(key) ?? "", slot: look(slot, theme.slots) };
      return shown ? [{ ...own, shown, path: path && { ...path, muted: false } }] : [];
    });
  if (panels.length === 0) return null;
  const at = shownStep(state);
  const what = state.tint === "steps" ? "steps needed" : "minimum reached";
  const poster = createBasinsPoster({
    words: {
      title: `${titleOf(state)}: ${what} from every start`,
      about: aboutOf(state),
      moment: (step) => `step ${whole(step)} / ${whole(race.steps)}`,
    },
    panels,
    key: keyOf(basins, colouring),
    start,
    last: Math.max(0, race.rows - 1),
    theme,
  });
  return { poster, at, moment: `basins, step ${at}` };
}
