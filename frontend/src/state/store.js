// The one store: plain values under named keys, and watchers that hear only of the keys they asked for.

/**
 * @template {Record<string, any>} T
 * @typedef {object} Store
 * @property {() => T} get
 * @property {(patch: Partial<T>) => void} set
 * @property {(keys: (keyof T)[], listener: () => void) => () => void} watch returns the way to stop watching
 */

/**
 * A watcher runs once for each `set`, however many of its keys changed. What a watcher sets is told in a further round,
 * after all others have seen the first.
 * @template {Record<string, any>} T
 * @param {T} initial
 * @returns {Store<T>}
 */
export function createStore(initial) {
  let state = { ...initial };
  /** @type {Set<{keys: Set<keyof T>, listener: () => void}>} */
  const watchers = new Set();
  /** @type {Set<keyof T>} */
  let changed = new Set();
  let telling = false;

  /** One watcher that fails keeps nothing from the others; its error is reported as if it stood alone. @param {{listener: () => void}} watcher */
  function run(watcher) {
    try {
      watcher.listener();
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  function tell() {
    if (telling) return;
    telling = true;
    try {
      while (changed.size > 0) {
        const round = changed;
        changed = new Set();
        for (const watcher of [...watchers]) {
          if (watchers.has(watcher) && [...watcher.keys].some((k) => round.has(k))) run(watcher);
        }
      }
    } finally {
      telling = false;
    }
  }

  return {
    get: () => state,
    set(patch) {
      for (const key of /** @type {(keyof T)[]} */ (Object.keys(patch))) {
        if (!Object.is(state[key], patch[key])) changed.add(key);
      }
      if (changed.size === 0) return;
      state = { ...state, ...patch };
      tell();
    },
    watch(keys, listener) {
      const watcher = { keys: new Set(keys), listener };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
