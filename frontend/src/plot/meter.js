// Measures the script time of the last frames, for tests and benchmarks.

const kept = 600;

/**
 * @returns {{measure: (work: () => void) => void, read: () => {count: number, last: number, median: number, p95: number}, reset: () => void}}
 *   times in milliseconds, over the last 600 measured
 */
export function createMeter() {
  /** @type {number[]} */
  let times = [];
  let next = 0;
  let last = 0;
  return {
    measure(work) {
      const start = performance.now();
      work();
      last = performance.now() - start;
      times[next] = last;
      next = (next + 1) % kept;
    },
    read() {
      const sorted = [...times].sort((a, b) => a - b);
      const at = (/** @type {number} */ share) =>
        sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
      return { count: sorted.length, last, median: at(0.5), p95: at(0.95) };
    },
    reset() {
      times = [];
      next = 0;
    },
  };
}
