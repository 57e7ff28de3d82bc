// Loads Plotly once, after the page has painted, from the address that the page's head names.

/**
 * The few parts of Plotly that are used here; the library brings no types of its own.
 * @typedef {object} Plotly
 * @property {(host: HTMLElement, traces: object[], layout: object, config: object) => Promise<unknown>} react
 * @property {(host: HTMLElement, changes: object) => Promise<unknown>} relayout
 * @property {(host: HTMLElement) => void} purge
 * @property {{resize: (host: HTMLElement) => Promise<unknown>}} Plots
 */

/** @type {Promise<Plotly> | null} */
let loading = null;

/**
 * @returns {Promise<Plotly>} rejected with a sentence when the library can't be had; then the next call tries again
 */
export function loadPlotly() {
  loading ??= load().catch((problem) => {
    loading = null;
    throw problem;
  });
  return loading;
}

/** @returns {Promise<Plotly>} */
async function load() {
  const address = document.querySelector('meta[name="plotly"]')?.getAttribute("content");
  if (!address)
    throw new Error(
      'The page names no address for Plotly: it needs <meta name="plotly" content="…">.',
    );
  await painted();
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.async = true;
    script.addEventListener("load", resolve);
    script.addEventListener("error", () =>
      reject(new Error("The charting library could not be loaded.")),
    );
    document.head.append(script);
  });
  return /** @type {{Plotly: Plotly}} */ (/** @type {unknown} */ (globalThis)).Plotly;
}

/** Two frames on, so that parsing a megabyte does not stand between the visitor and the first picture. */
function painted() {
  return new Promise((resolve) => {
    // A hidden tab draws no frames; there is nobody to keep waiting either.
    const timer = setTimeout(resolve, 400);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        setTimeout(resolve, 0);
      }),
    );
  });
}
