// A reading list in the address of a link: what stands behind the # never reaches a server.

import { MOST, STATES } from "./list.js";
import { entry } from "./written.js";

/**
 * @typedef {import("./list.js").Entry} Entry
 * @typedef {import("./list.js").State} State
 */

export const LONGEST = 30_000; // characters: longer links are cut by some programs on the way
const LARGEST = 1 << 20; // bytes that a link may unfold to
const BEGINNING = "#list=1.";
const NAMES = /** @type {State[]} */ (Object.keys(STATES));

/**
 * What a link to the page has to end with.
 * @param {Entry[]} entries
 * @param {boolean} withNotes
 */
export async function packed(entries, withNotes) {
  const said = entries.map(({ slug, state, note }) => {
    const brief = [slug, NAMES.indexOf(state)];
    return withNotes && note ? [...brief, note] : brief;
  });
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify(said)),
    new CompressionStream("deflate-raw"),
  );
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return BEGINNING + btoa(signs).replace(/\+/gu, "-").replace(/\//gu, "_").replace(/=+$/u, "");
}

/** Whether an address claims to end with a list. @param {string} hash */
export const isPacked = (hash) => hash.startsWith("#list=");

/**
 * What somebody's link says.
 * @param {string} hash
 * @param {number} now
 * @returns {Promise<Entry[] | null>} null if it says nothing that can be read
 */
export async function unpacked(hash, now) {
  if (!hash.startsWith(BEGINNING)) return null;
  try {
    const signs = atob(hash.slice(BEGINNING.length).replace(/-/gu, "+").replace(/_/gu, "/"));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const unfolded = await through(bytes, new DecompressionStream("deflate-raw"));
    return entries(JSON.parse(new TextDecoder().decode(unfolded)), now);
  } catch {
    return null; // damaged on the way, or never one
  }
}

/** @param {unknown} said @param {number} now */
function entries(said, now) {
  if (!Array.isArray(said)) return null;
  /** @type {Map<string, Entry>} */
  const found = new Map();
  for (const each of said.slice(0, MOST)) {
    const [slug, state, note] = Array.isArray(each) ? each : [];
    const one = entry({ slug, state: NAMES[state], note, changed: now }, now);
    if (one) found.set(one.slug, one);
  }
  return found.size ? [...found.values()] : null;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} change
 */
async function through(bytes, change) {
  const reader = new Blob([bytes]).stream().pipeThrough(change).getReader();
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error("a link that unfolds to too much");
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
