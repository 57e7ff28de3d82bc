// A poster that moves as a video file: every moment encoded exactly, or recorded in real time where a browser cannot.
import { mp4Parts } from "../../lib/mp4.js";
import { sized } from "../network/sheet.js";

/** @typedef {import("./types.js").Poster} Poster */
/** @typedef {import("../../lib/mp4.js").Sample} Sample */

/**
 * @typedef {object} FilmOrder
 * @property {number} pace moments a second
 * @property {AbortSignal} signal
 * @property {(share: number) => void} onProgress 0 to 1
 */

/** @typedef {{blob: Blob, ending: "mp4" | "webm"}} Film */

/** A film holds no more pictures than this; of a longer race it shows every second, third … step. */
const MOST_PICTURES = 1200;
/** The finished picture stands still for so long (s). */
const REST = 1.5;
/** No more device pixels than a full-HD projector shows; the encoder's level allows no more either. */
const MOST_PIXELS = 1920 * 1080;
/** Bits a second: lines stay clean, half a minute stays below 20 MB. */
const BITRATE = 5_000_000;
/** Ticks a second: a whole number for each of the usual paces. */
const TIMESCALE = 24_000;
/** H.264, high profile, level 4.2: full HD at 40 pictures a second. */
const CODEC = "avc1.64002a";
/** Pictures waiting for the encoder; more would only fill memory. */
const AHEAD = 4;
/** A picture that stands alone every so many: from there a player can begin when somebody drags its slider. */
const KEY_EVERY = 40;

/** What a recorder writes, the most welcome first. */
const RECORDED = /** @type {const} */ ([
  ["video/mp4", "mp4"],
  ["video/webm", "webm"],
]);

/**
 * The moments that are shown, the last one always among them.
 * @param {number} last @param {number} [most]
 * @returns {number[]}
 */
export function momentsOf(last, most = MOST_PICTURES) {
  const stride = Math.max(1, Math.ceil((last + 1) / most));
  const moments = Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => i * stride);
  return moments.at(-1) === last ? moments : [...moments, last];
}

/** Even numbers of pixels, as encoders want them. @param {Poster} poster */
export function filmSize({ width, height }) {
  const density = Math.min(1.5, Math.sqrt(MOST_PIXELS / (width * height)));
  const even = (/** @type {number} */ size) => 2 * Math.floor((size * density) / 2);
  return { width: even(width), height: even(height), density };
}

/** @param {Poster} poster */
function reel(poster) {
  const size = filmSize(poster);
  const canvas = document.createElement("canvas");
  const context = sized(canvas, { width: size.width, height: size.height, density: 1 });
  context.setTransform(size.width / poster.width, 0, 0, size.height / poster.height, 0, 0);
  const draw = poster.animate(size.density);
  return { canvas, size, show: (/** @type {number} */ at) => draw(context, at) };
}

/** @param {{width: number, height: number}} size @param {number} pace @returns {VideoEncoderConfig} */
function configOf({ width, height }, pace) {
  return {
    codec: CODEC,
    width,
    height,
    framerate: pace,
    bitrate: BITRATE,
    latencyMode: "realtime",
    avc: { format: "avc" },
  };
}

/** Lets others have the thread, and the encoder catch up. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 0));

/** @param {Poster} poster @param {FilmOrder} order @returns {Promise<Film>} */
async function encode(poster, { pace, signal, onProgress }) {
  const { canvas, size, show } = reel(poster);
  const moments = momentsOf(poster.last);
  const ticks = Math.round(TIMESCALE / pace);
  /** @type {Sample[]} */
  const samples = [];
  /** @type {Uint8Array | null} */
  let description = null;
  /** @type {unknown} */
  let failure = null;
  const encoder = new VideoEncoder({
    output(chunk, about) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      const found = about?.decoderConfig?.description;
      if (found) description = new Uint8Array(bytesOf(found));
      samples.push({ data, key: chunk.type === "key", duration: ticks });
    },
    error(error) {
      failure = error;
    },
  });
  try {
    encoder.configure(configOf(size, pace));
    for (const [i, at] of moments.entries()) {
      show(at);
      const picture = new VideoFrame(canvas, { timestamp: (i * 1e6) / pace, duration: 1e6 / pace });
      encoder.encode(picture, { keyFrame: i % KEY_EVERY === 0 });
      picture.close();
      do await breath();
      while (encoder.encodeQueueSize > AHEAD && !failure);
      signal.throwIfAborted();
      if (failure) throw failure;
      onProgress((i + 1) / moments.length);
    }
    await encoder.flush();
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
  if (!description) throw new Error("The encoder has not said how to read its pictures.");
  const last = samples.length - 1;
  samples[last] = { ...samples[last], duration: Math.round(REST * TIMESCALE) };
  const parts = mp4Parts({ ...size, timescale: TIMESCALE, description }, samples);
  return {
    blob: new Blob(/** @type {BlobPart[]} */ (parts), { type: "video/mp4" }),
    ending: "mp4",
  };
}

/** @param {AllowSharedBufferSource} source @returns {ArrayBuffer} a copy */
function bytesOf(source) {
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return new Uint8Array(view).buffer;
}

/**
 * In the time that the film takes to play, and with pictures as evenly spaced as timers are.
 * @param {Poster} poster @param {FilmOrder} order @param {typeof RECORDED[number]} form
 * @returns {Promise<Film>}
 */
async function record(poster, { pace, signal, onProgress }, [type, ending]) {
  const { canvas, show } = reel(poster);
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

/** Whether pictures can be encoded one by one; browsers offer that to secure pages only. @param {Poster} poster @param {number} pace */
async function encodes(poster, pace) {
  if (!("VideoEncoder" in globalThis)) return false;
  try {
    const found = await VideoEncoder.isConfigSupported(configOf(filmSize(poster), pace));
    return found.supported === true;
  } catch {
    return false;
  }
}

/**
 * @param {Poster} poster @param {FilmOrder} order
 * @returns {Promise<Film | null>} null where the browser makes no videos
 */
export async function filmOf(poster, order) {
  if (await encodes(poster, order.pace)) return encode(poster, order);
  const form =
    "MediaRecorder" in globalThis && RECORDED.find(([type]) => MediaRecorder.isTypeSupported(type));
  return form ? record(poster, order, form) : null;
}
