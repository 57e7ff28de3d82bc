// Runs a reading at most so often: at once when it has been quiet, and once more after the last call.

/**
 * @param {() => void} run
 * @param {number} ms shortest time between two runs
 * @returns {{call: () => void, now: () => void, cancel: () => void}}
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
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
