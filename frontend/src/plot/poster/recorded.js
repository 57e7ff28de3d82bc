// A film recorded while it plays, for browsers and pages that are given no encoder.
import { BITRATE, createReel, momentsOf, REST } from "./reel.js";

/** @typedef {import("./types.js").Poster} Poster */
/** @typedef {import("./reel.js").FilmOrder} FilmOrder */
/** @typedef {import("./reel.js").Film} Film */

/** What a recorder writes, the most welcome first. */
const RECORDED = /** @type {const} */ ([
  ["video/mp4", "mp4"],
  ["video/webm", "webm"],
]);

/** What this browser's recorder writes, if anything. @returns {typeof RECORDED[number] | null} */
export function recordedForm() {
  if (!("MediaRecorder" in globalThis)) return null;
  return RECORDED.find(([type]) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/**
 * In the time that the film takes to play, and with pictures as evenly spaced as timers are.
 * @param {Poster} poster @param {FilmOrder} order @param {typeof RECORDED[number]} form
 * @returns {Promise<Film>}
 */
export async function record(poster, { pace, signal, onProgress }, [type, ending]) {
  const { canvas, show } = createReel(poster);
  const moments = momentsOf(poster.last);
  const stream = canvas.captureStream(pace);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITRATE });
  /** @type {Blob[]} */
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((resolve, reject) => {
    recorder.onstop = resolve;
    recorder.onerror = () => reject(new Error("The browser's recorder has failed."));
  });
  try {
    show(moments[0]);
    recorder.start();
    const began = performance.now();
    for (const [i, at] of moments.entries()) {
      show(at);
      onProgress((i + 1) / moments.length);
      const wait = began + ((i + 1) * 1000) / pace - performance.now();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
      signal.throwIfAborted();
    }
    await new Promise((resolve) => setTimeout(resolve, REST * 1000));
    recorder.stop();
    await ended;
  } finally {
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
  return { blob: new Blob(parts, { type }), ending };
}
