// Whether this browser can draw 3-D at all.

export function hasWebGL() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  // The number of contexts is limited: give the probe's back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
