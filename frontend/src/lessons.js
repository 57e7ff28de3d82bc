// Puts the Lessons page together: its list, its search and its theme.
import { galleryActions } from "./actions/gallery.js";
import { fetchCatalog } from "./api/catalog.js";
import { fetchExperiment, fetchSyllabus } from "./api/experiments.js";
import { fetchGrid } from "./api/grids.js";
import { address, followSystem, place, storage } from "./page.js";
import { keepDevice, readDevice } from "./state/device.js";
import { GALLERY_SHAPE } from "./state/gallery-shape.js";
import { createStore } from "./state/store.js";
import { defaultsOf } from "./state/table.js";
import { finderView } from "./views/lessons/finder.js";
import { galleryView } from "./views/lessons/gallery.js";
import { themeTool } from "./views/parts/theme-tool.js";
import { tooltipView } from "./views/tooltip.js";

/** @typedef {import("./state/gallery-shape.js").GalleryState} GalleryState */

/** The table needs no catalog here: this page opens before there is one. */
const none = /** @type {import("../types/page.d.ts").Catalog} */ ({});

/** @type {import("./state/store.js").Store<GalleryState>} */
const store = createStore({
  ...defaultsOf(GALLERY_SHAPE, none),
  ...readDevice(GALLERY_SHAPE, storage, none),
});
keepDevice(GALLERY_SHAPE, storage, store);
followSystem(store);
const actions = galleryActions({
  store,
  fetchSyllabus,
  pictureCalls: { fetchExperiment, fetchGrid, fetchCatalog },
  later: address.later,
});
place("tools").append(themeTool(store, actions.changeTheme).element);
finderView(place("finder"), store, actions);
galleryView(place("gallery"), store, actions, () => {
  if (location.hash) location.replace(location.hash);
});
tooltipView(document.body);
actions.load();
