// Puts the Networks page together: store, actions, views. The only place that knows of all of them.
import { awaitCatalog, followPresent, followSystem, place, storage } from "./page.js";
import { keepDevice, readDevice } from "./state/device.js";
import { NETWORK_SHAPE, networkDefaults } from "./state/network-shape.js";
import { createStore } from "./state/store.js";
import { tooltipView } from "./views/tooltip.js";

/** @param {import("../types/page.d.ts").Catalog} catalog */
function begin(catalog) {
  const store = createStore({
    ...networkDefaults(catalog),
    ...readDevice(NETWORK_SHAPE, storage, catalog),
  });
  keepDevice(NETWORK_SHAPE, storage, store);
  followSystem(store);
  followPresent(store);
  tooltipView(document.body);
  place("page").removeAttribute("aria-busy");
}

awaitCatalog().then(begin);
