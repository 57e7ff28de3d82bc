// Puts the page together: store, actions, views. The only place that knows of all of them.
import { createActions } from "./actions/index.js";
import { askedOnScreen } from "./actions/on-screen.js";
import { programActions } from "./actions/programs.js";
import { raceOnScreen } from "./actions/runner.js";
import { createTake } from "./actions/take.js";
import { streamBasins } from "./api/basins.js";
import * as lessonCalls from "./api/experiments.js";
import { fetchFile } from "./api/files.js";
import { readFormula } from "./api/formulas.js";
import { fetchGrid } from "./api/grids.js";
import { addressOf } from "./api/http.js";
import { fetchProgram } from "./api/programs.js";
import { streamRace } from "./api/races.js";
import { streamSweep } from "./api/sweeps.js";
import { racerNames } from "./lib/racing-names.js";
import { fullRequest, surfaceName } from "./lib/request.js";
import {
  address,
  awaitCatalog,
  followPresent,
  followSystem,
  place,
  saveFile,
  storage,
} from "./page.js";
import { keepDevice, readDevice } from "./state/device.js";
import { defaults, SHAPE, setupOf } from "./state/shape.js";
import { createStore } from "./state/store.js";
import { announcer } from "./views/announcer.js";
import { basinsCard } from "./views/basins/basins-card.js";
import { chartsCard } from "./views/charts-card.js";
import { contestantsCard } from "./views/contestants-card.js";
import { headerView } from "./views/header.js";
import { insideCard } from "./views/inside-card.js";
import { keyboardView } from "./views/keyboard.js";
import { lessonCard } from "./views/lesson-card.js";
import { takeAway } from "./views/parts/take-away.js";
import { playerView } from "./views/player.js";
import { stageCard } from "./views/stage-card.js";
import { standingsCard } from "./views/standings-card.js";
import { surfaceCard } from "./views/surface-card.js";
import { codePart } from "./views/take/code-part.js";
import { raceParts } from "./views/take/race-parts.js";
import { tooltipView } from "./views/tooltip.js";

/** @param {import("../types/page.d.ts").Catalog} catalog */
function begin(catalog) {
  const store = createStore({ ...defaults(catalog), ...readDevice(SHAPE, storage, catalog) });
  keepDevice(SHAPE, storage, store);
  followSystem(store);
  followPresent(store);
  const actions = createActions({
    store,
    streamRace,
    streamSweep,
    fetchGrid,
    streamBasins,
    readFormula,
    lessonCalls,
    address,
    frame: (callback) => requestAnimationFrame(callback),
  });
  const take = createTake({
    path: "races",
    request: () => fullRequest(setupOf(store.get())),
    asked: () => askedOnScreen(store.get()),
    subject: () => surfaceName(store.get().surface),
    steps: () => store.get().steps,
    fetchFile,
    addressOf,
    save: saveFile,
    copy: address.copy,
  });
  const programs = programActions({
    fetchProgram,
    save: saveFile,
    run: () => raceOnScreen(store.get()),
  });
  const away = takeAway(document.body, [
    codePart(store, { ...take, ...programs }, racerNames),
    ...raceParts(take, store),
  ]);
  headerView(place("tools"), store, {
    ...actions,
    takeAway: () => away.open("files"),
    takeCode: () => away.open("code"),
  });
  stageCard(place("stage"), store, actions);
  playerView(place("player"), store, actions);
  surfaceCard(place("surface"), store, actions);
  contestantsCard(place("contestants"), store, actions);
  lessonCard(place("lesson"), store, actions.lesson);
  standingsCard(place("standings"), store, actions);
  basinsCard(place("basins"), store, actions);
  chartsCard(place("charts"), store, actions);
  insideCard(place("inside"), store);
  announcer(place("announcer"), store);
  keyboardView([place("stage"), place("player")], document.body, store, actions);
  tooltipView(document.body);
  addEventListener("hashchange", () => actions.reopen());
  place("page").removeAttribute("aria-busy");
  actions.open();
}

awaitCatalog().then(begin);
