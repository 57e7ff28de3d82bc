// Runs as files: the answer in whatever form is asked for, whole and unread.
import { post } from "./http.js";

/**
 * @param {string} path
 * @param {unknown} request
 * @param {string} accept
 * @param {AbortSignal} [signal]
 * @returns {Promise<Blob>}
 */
export async function fetchFile(path, request, accept, signal) {
  const response = await post(path, request, accept, signal);
  return response.blob();
}
