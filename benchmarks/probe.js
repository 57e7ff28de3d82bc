// Injected before the page's own scripts: notes what a frame costs, and when a drag or a map has been drawn.
(() => {
  const noted = { frames: [], drags: [], maps: [] };
  globalThis.noted = noted;
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  let last = { at: -1, script: 0 };
  globalThis.requestAnimationFrame = (callback) =>
    request((at) => {
      if (at !== last.at) {
        last = { at, script: 0 };
        noted.frames.push(last);
      }
      const begun = performance.now();
      callback(at);
      last.script += performance.now() - begun;
    });

  // A move of the pin is on the screen at the frame after the trails were redrawn for its answer.
  let moved = 0;
  let answered = 0;
  addEventListener(
    "pointermove",
    (event) => {
      if (event.buttons) [moved, answered] = [performance.now(), 0];
    },
    true,
  );
  const fetched = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request) => {
    const asked = performance.now();
    const response = await fetched(...request);
    if (moved && asked >= moved && String(request[0]).includes("races")) answered = asked;
    return response;
  };
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (...path) {
    stroke.apply(this, path);
    if (moved && answered && this.canvas.classList.contains("stage-trails")) {
      const begun = moved;
      [moved, answered] = [0, 0];
      request(() => noted.drags.push(performance.now() - begun));
    }
  };

  // A map whose cells were written is on the screen at the frame after; whole: nothing of it is transparent any more, as far as
  // samples tell that cost next to nothing.
  const filled = (pixels) => {
    for (let i = 0; i < pixels.length; i += 61) if (pixels[i] === 0) return false;
    return true;
  };
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (image, ...place) {
    putImageData.call(this, image, ...place);
    const whole = filled(new Uint32Array(image.data.buffer));
    request(() => noted.maps.push({ at: performance.now(), side: image.width, whole }));
  };
  addEventListener("input", () => (noted.input = performance.now()), true);
})();
