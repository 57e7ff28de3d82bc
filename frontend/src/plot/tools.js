// The picture's own buttons: zoom in, zoom out, back to the home window, all of every path.

/**
 * @param {HTMLElement} host
 * @param {{zoom: (factor: number) => void, reset: () => void, fitAll: () => void}} actions
 * @returns {{update: (state: {zoomed: boolean, outside: boolean}) => void}} outside: whether the picture leaves out any of a path or the start
 */
export function createTools(host, { zoom, reset, fitAll }) {
  const group = document.createElement("div");
  group.className = "stage-tools";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Zoom");
  const all = button("All paths", "Zoom out until every path is in the picture", fitAll);
  const home = button("Reset zoom", "Back to the whole surface", reset);
  all.classList.add("is-worded");
  home.classList.add("is-worded");
  group.append(
    all,
    home,
    button("−", "Zoom out", () => zoom(1 / 1.5)),
    button("+", "Zoom in", () => zoom(1.5)),
  );
  host.append(group);
  let before = "";
  return {
    update({ zoomed, outside }) {
      const now = `${zoomed} ${outside}`;
      if (now === before) return;
      before = now;
      home.hidden = !zoomed;
      all.hidden = !outside;
    },
  };
}

/** @param {string} text @param {string} name @param {() => void} act */
function button(text, name, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.title = name;
  if (text.length < 2) element.setAttribute("aria-label", name);
  element.addEventListener("click", act);
  return element;
}
