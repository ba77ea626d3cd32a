// Fetches the files of the index, each once, and says what the manifest holds.

import { inflated } from "./bytes.js";
import { folding } from "./folding.js";

const NAME = 12; // characters of a file's name
const KEPT = 600; // files; a long session shall not fill the reader's memory

/**
 * @typedef {{ first: string[], names: string }} Table where each shard begins, and all names
 * @typedef {{
 *   version: number, papers: number, worth: number[], folding: import("./folding.js").FoldingTable,
 *   terms: Table, beginnings: Table, ends: Table,
 *   documents: { block: number, folder: number, names: string },
 *   columns: string, days: string, topics: string, keywords: string,
 *   topics_each: number, keywords_each: number, dumps: [string, string, number][],
 * }} Manifest
 * @typedef {(path: string) => Promise<Uint8Array>} Load
 */

/** @param {Load} load */
export async function openStore(load) {
  const bytes = await inflated(await load("search/manifest.bin"));
  const manifest = /** @type {Manifest} */ (JSON.parse(new TextDecoder().decode(bytes)));
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();

  /**
   * What a file holds, read at most once while it is remembered.
   * @template T
   * @param {string} path
   * @param {(bytes: Uint8Array) => T} read
   * @returns {Promise<T>}
   */
  function get(path, read) {
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
 * @param {string} names
 * @param {number} place
 */
export function nameAt(names, place) {
  return names.slice(place * NAME, (place + 1) * NAME);
}

/** @param {string} names */
export function allNames(names) {
  return Array.from({ length: names.length / NAME }, (_, place) => nameAt(names, place));
}

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
