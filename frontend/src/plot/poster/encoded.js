// A film whose every picture is encoded by itself: exact, and as fast as the computer allows.
import { mp4Parts } from "../../lib/mp4.js";
import { BITRATE, createReel, filmSize, momentsOf, REST } from "./reel.js";

/** @typedef {import("./types.js").Poster} Poster */
/** @typedef {import("./reel.js").FilmOrder} FilmOrder */
/** @typedef {import("./reel.js").Film} Film */
/** @typedef {import("../../lib/mp4.js").Sample} Sample */

/** Ticks a second: a whole number for each of the usual paces. */
const TIMESCALE = 24_000;
/** H.264, high profile, level 4.2: full HD at 40 pictures a second. */
const CODEC = "avc1.64002a";
/** Pictures waiting for the encoder; more would only fill memory. */
const AHEAD = 4;
/** A picture that stands alone every so many: from there a player can begin when somebody drags its slider. */
const KEY_EVERY = 40;

/** Whether pictures can be encoded one by one; browsers offer that to secure pages only. @param {Poster} poster @param {number} pace */
export async function canEncode(poster, pace) {
  if (!("VideoEncoder" in globalThis)) return false;
  try {
    const found = await VideoEncoder.isConfigSupported(configOf(filmSize(poster), pace));
    return found.supported === true;
  } catch {
    return false;
  }
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

/** Lets others have the thread; unlike a timer it is as quick in a tab that is out of sight. */
function breath() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve(null);
    };
    port2.postMessage(null);
  });
}

/** @param {AllowSharedBufferSource} source @returns {Uint8Array} a copy */
function bytesOf(source) {
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return Uint8Array.from(view);
}

/** An encoder, and what it has made so far. @param {number} ticks each picture lasts */
function createEncoder(ticks) {
  const made = {
    samples: /** @type {Sample[]} */ ([]),
    description: /** @type {Uint8Array | null} */ (null),
  };
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  /** Never comes true; a failure of the encoder ends whatever waits. @type {Promise<never>} */
  const failure = new Promise((_, reject) => {
    fail = reject;
  });
  failure.catch(() => undefined);
  const encoder = new VideoEncoder({
    output(chunk, about) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      made.samples.push({ data, key: chunk.type === "key", duration: ticks });
      const found = about?.decoderConfig?.description;
      if (found) made.description = bytesOf(found);
    },
    error: (error) => fail(error),
  });

  /** Until it has taken enough of what was given to it. */
  async function ready() {
    await Promise.race([breath(), failure]);
    while (encoder.encodeQueueSize > AHEAD) {
      const taken = new Promise((resolve) => {
        encoder.addEventListener("dequeue", resolve, { once: true });
      });
      await Promise.race([taken, failure]);
    }
  }

  return { encoder, made, ready };
}

/** @param {Poster} poster @param {FilmOrder} order @returns {Promise<Film>} */
export async function encode(poster, { pace, signal, onProgress }) {
  const { canvas, size, show } = createReel(poster);
  const moments = momentsOf(poster.last);
  const { encoder, made, ready } = createEncoder(Math.round(TIMESCALE / pace));
  try {
    encoder.configure(configOf(size, pace));
    for (const [i, at] of moments.entries()) {
      show(at);
      const picture = new VideoFrame(canvas, { timestamp: (i * 1e6) / pace, duration: 1e6 / pace });
      encoder.encode(picture, { keyFrame: i % KEY_EVERY === 0 });
      picture.close();
      await ready();
      signal.throwIfAborted();
      onProgress((i + 1) / moments.length);
    }
    await encoder.flush();
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
  return filmFrom(made, size);
}

/**
 * @param {ReturnType<typeof createEncoder>["made"]} made @param {{width: number, height: number}} size
 * @returns {Film}
 */
function filmFrom({ samples, description }, size) {
  if (!description) throw new Error("The encoder has not said how to read its pictures.");
  const last = samples.length - 1;
  samples[last] = { ...samples[last], duration: REST * TIMESCALE };
  const parts = mp4Parts({ ...size, timescale: TIMESCALE, description }, samples);
  return {
    blob: new Blob(/** @type {BlobPart[]} */ (parts), { type: "video/mp4" }),
    ending: "mp4",
  };
}
