// Runs a reading at most so often: at once when it has been quiet, and once more after the last call.

/**
 * `later` waits until it has been quiet: what else the moment asks for comes first.
 * @param {() => void} run
 * @param {number} ms shortest time between two runs
 * @returns {{call: () => void, later: () => void, now: () => void, cancel: () => void}}
 */
export function throttled(run, ms) {
  /** @type {ReturnType<typeof setTimeout>|null} */
  let timer = null;
  let last = Number.NEGATIVE_INFINITY;
  function now() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    last = performance.now();
    run();
  }
  return {
    now,
    call() {
      if (timer !== null) return;
      const wait = last + ms - performance.now();
      if (wait <= 0) now();
      else timer = setTimeout(now, wait);
    },
    later() {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(now, ms);
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
