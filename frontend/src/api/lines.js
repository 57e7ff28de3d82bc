// Reads JSON lines as they arrive: bytes to text, text to lines, lines to values.
import { CutOff, isAborted } from "./http.js";

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @returns {AsyncGenerator<any, void, void>} one value for each line; a connection that breaks throws CutOff
 */
export async function* readLines(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await readOrCut(reader);
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line.trim() !== "") yield parsed(line);
      if (done) break;
    }
    if (rest.trim() !== "") yield parsed(rest);
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
async function readOrCut(reader) {
  try {
    return await reader.read();
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new CutOff("The connection broke in the middle of the race.");
  }
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    throw new CutOff("The race ended in the middle of a line.");
  }
}
