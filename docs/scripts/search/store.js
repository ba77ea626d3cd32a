// Fetches the files of the index, each once, and says what the manifest holds.

import { inflated } from "./bytes.js";
import { folding } from "./folding.js";
import { MANIFEST } from "./manifest.js";

const NAME = 12; // characters of a folder's name
const KEPT = 600; // files; a long session shall not fill the reader's memory

/**
 * @typedef {{ first: string[], names: string }} Table where each shard begins; names of its folders
 * @typedef {{
 *   version: number, papers: number, folder: number, worth: number[],
 *   folding: import("./folding.js").FoldingTable, t: Table, b: Table, e: Table, n: Table,
 *   d: string, c: string, y: string, s: string, block: number, dated: number, named: number,
 *   dumps: [string, string, number][], keywords: [string, string][],
 * }} Manifest by the letter of its kind, the names of the folders of files
 * @typedef {(path: string) => Promise<Uint8Array>} Load
 */

/** @param {Load} load @param {Uint8Array | null} [given] the manifest, if it is there already */
export async function openStore(load, given) {
  const bytes = await inflated(given ?? (await load(MANIFEST)));
  const manifest = /** @type {Manifest} */ (JSON.parse(new TextDecoder().decode(bytes)));
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();

  /**
   * What a file holds, read at most once while it is remembered.
   * @template T
   * @param {"t" | "b" | "e" | "n" | "d" | "c" | "y" | "s"} kind
   * @param {number} place among the files of its kind
   * @param {(bytes: Uint8Array) => T} read
   * @returns {Promise<T>}
   */
  function get(kind, place, read) {
    const [of, { folder }] = [manifest[kind], manifest];
    const start = Math.floor(place / folder) * NAME;
    const name = (typeof of === "string" ? of : of.names).slice(start, start + NAME);
    const path = `${kind}/${name}/${place % folder}`;
    const before = known.get(path);
    known.delete(path);
    const content = before ?? load(`search/${path}.bin`).then(inflated).then(read);
    known.set(path, content); // as the latest
    if (!before) content.catch(() => known.delete(path));
    for (const oldest of known.keys()) {
      if (known.size <= KEPT) break;
      known.delete(oldest);
    }
    return content;
  }

  return { manifest, folding: folding(manifest.folding), get };
}

/** @typedef {Awaited<ReturnType<typeof openStore>>} Store */

/**
 * The last shard that begins at or before a word; -1 if the word is before them all.
 * @param {string[]} first
 * @param {string} word
 */
export function shardOf(first, word) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
