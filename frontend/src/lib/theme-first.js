// Puts the theme in force before the first paint, so that a dark page does not begin with a white flash.
(() => {
  let choice = "system";
  try {
    choice = localStorage.getItem("descent-lab.theme") ?? choice;
  } catch {
    // No storage: the system's theme.
  }
  const dark =
    choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
