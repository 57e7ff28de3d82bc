// Tells whether an element is in sight: scrolled to, in a page that is not hidden.

/**
 * @param {Element} element @param {(seen: boolean) => void} tell once at first, then at every change
 * @returns {() => void} ends it
 */
export function sighted(element, tell) {
  let within = false;
  /** @type {boolean|null} */
  let told = null;
  function say() {
    const seen = within && !document.hidden;
    if (seen !== told) tell(seen);
    told = seen;
  }
  const watcher = new IntersectionObserver((entries) => {
    within = entries[entries.length - 1].isIntersecting;
    say();
  });
  watcher.observe(element);
  document.addEventListener("visibilitychange", say);
  return () => {
    watcher.disconnect();
    document.removeEventListener("visibilitychange", say);
  };
}
