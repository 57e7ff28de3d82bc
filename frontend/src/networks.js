// Puts the Networks page together: store, actions, views. The only place that knows of all of them.
import { createNetworkActions } from "./actions/network/index.js";
import { askedOnScreen } from "./actions/network/on-screen.js";
import { programActions } from "./actions/programs.js";
import { createTake } from "./actions/take.js";
import * as lessonCalls from "./api/experiments.js";
import { fetchFile } from "./api/files.js";
import { addressOf } from "./api/http.js";
import { streamLandscape } from "./api/landscapes.js";
import { fetchProgram } from "./api/programs.js";
import { streamNetworkSweep } from "./api/sweeps.js";
import { streamTraining } from "./api/trainings.js";
import { learnerNames } from "./lib/training-names.js";
import { trainingRequest } from "./lib/training-request.js";
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
import { NETWORK_SHAPE, networkDefaults, networkSetup } from "./state/network-shape.js";
import { createStore } from "./state/store.js";
import { headerView } from "./views/header.js";
import { keyboardView } from "./views/keyboard.js";
import { lessonCard } from "./views/lesson-card.js";
import { networkAnnouncer } from "./views/network/announcer.js";
import { networksCard } from "./views/network/contestants-card.js";
import { curvesCard } from "./views/network/curves-card.js";
import { dataCard } from "./views/network/data-card.js";
import { histogramsCard } from "./views/network/histograms-card.js";
import { layersCard } from "./views/network/layers-card.js";
import { multiplesCard } from "./views/network/multiples-card.js";
import { networkPlayer } from "./views/network/player.js";
import { recipeCard } from "./views/network/recipe-card.js";
import { networkStandings } from "./views/network/standings.js";
import { noticeBox } from "./views/notice.js";
import { takeAway } from "./views/parts/take-away.js";
import { codePart } from "./views/take/code-part.js";
import { trainingParts } from "./views/take/training-parts.js";
import { tooltipView } from "./views/tooltip.js";

const HEAD = {
  opening: "the networks it opens with",
  shown: "pictures, player and curves",
};

const KEYS = {
  where: "a picture or the player",
  list: [
    ["Space", "play or pause"],
    ["← →", "a frame back, a frame on"],
    ["Home, End", "to the start, to the last frame"],
    ["1 … 9", "show or hide a contestant"],
    ["P", "present: large type for the projector"],
    ["Escape", "leave the presentation"],
    ["?", "this list"],
    ["+ − 0 A on the landscape", "zoom in, zoom out, all of it, all paths"],
  ],
};

/** @param {import("../types/page.d.ts").Catalog} catalog */
function begin(catalog) {
  const store = createStore({
    ...networkDefaults(catalog),
    ...readDevice(NETWORK_SHAPE, storage, catalog),
  });
  keepDevice(NETWORK_SHAPE, storage, store);
  followSystem(store);
  followPresent(store);
  const actions = createNetworkActions({
    store,
    streamTraining,
    streamLandscape,
    streamNetworkSweep,
    lessonCalls,
    address,
    frame: (callback) => requestAnimationFrame(callback),
    now: () => performance.now(),
    save: saveFile,
  });
  const request = () => trainingRequest(networkSetup(store.get()));
  const take = createTake({
    path: "trainings",
    request,
    asked: () => askedOnScreen(store.get()),
    subject: () => {
      const { data } = store.get();
      return "own" in data ? "own-points" : data.id;
    },
    steps: () => store.get().steps,
    fetchFile,
    addressOf,
    save: saveFile,
    copy: address.copy,
  });
  const programs = programActions({ fetchProgram, save: saveFile, run: request });
  const away = takeAway(document.body, [
    codePart(store, { ...take, ...programs }, learnerNames),
    ...trainingParts(take, store),
  ]);
  const ways = { takeAway: () => away.open("files"), takeCode: () => away.open("code") };
  headerView(place("tools"), store, { ...actions, ...ways }, HEAD);
  noticeBox(place("notices"), store, actions);
  networkPlayer(place("player"), store, actions);
  multiplesCard(place("multiples"), store, actions);
  dataCard(place("data"), store, actions);
  networksCard(place("contestants"), store, actions);
  recipeCard(place("recipe"), store, actions);
  lessonCard(place("lesson"), store, actions.lesson);
  curvesCard(place("curves"), store, actions);
  networkStandings(place("standings"), store, actions);
  layersCard(place("layers"), store, actions);
  histogramsCard(place("histograms"), store, actions);
  networkAnnouncer(place("announcer"), store);
  keyboardView([place("multiples"), place("player")], document.body, store, actions, KEYS);
  tooltipView(document.body);
  addEventListener("hashchange", () => actions.reopen());
  addEventListener("pagehide", () => actions.sweeper.stop());
  place("page").removeAttribute("aria-busy");
  actions.open();
}

awaitCatalog().then(begin);
