// Postings of a term, and what stands beside it.

import { Reader } from "./bytes.js";
import { nameAt, shardOf } from "./store.js";

export const STEP = 15; // bits of a code
export const FLAGS = { title: 16, keyword: 32, author: 64 };

/**
 * @typedef {{ term: string, papers: Uint32Array, codes: Uint8Array, shard: number, place: number }} Postings
 *   papers ascending; codes: step and flags of fields; place: among the terms of its shard
 * @typedef {import("./store.js").Store} Store
 */

/** @param {Uint8Array} bytes */
function readShard(bytes) {
  const reader = new Reader(bytes);
  const terms = reader.words(reader.number());
  const counts = reader.numbers(terms.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const papers = new Uint32Array(total);
  const ends = new Uint32Array(terms.length + 1);
  for (let term = 0, at = 0; term < terms.length; term++) {
    for (let paper = 0, end = at + counts[term]; at < end; at++) {
      paper += reader.number();
      papers[at] = paper;
    }
    ends[term + 1] = at;
  }
  const places = new Map(terms.map((term, place) => [term, place]));
  return { places, ends, papers, codes: reader.take(total) };
}

/**
 * @param {Store} store
 * @param {string} term
 * @returns {Promise<Postings | null>}
 */
export async function postings({ manifest, get }, term) {
  const shard = shardOf(manifest.terms.first, term);
  if (shard < 0) return null;
  const { places, ends, papers, codes } = await get(
    `t/${nameAt(manifest.terms.names, shard)}`,
    readShard,
  );
  const place = places.get(term);
  if (place === undefined) return null;
  const [start, end] = [ends[place], ends[place + 1]];
  return {
    term,
    papers: papers.subarray(start, end),
    codes: codes.subarray(start, end),
    shard,
    place,
  };
}

/**
 * Hashes beside each occurrence in each paper: after it, before it; null where none are kept.
 * @param {Store} store
 * @param {Postings} of
 * @returns {Promise<Uint8Array | null>}
 */
export async function beside({ manifest, get }, { shard, place, papers }) {
  const read = (/** @type {Uint8Array} */ bytes) => bytes;
  const bytes = await get(`n/${nameAt(manifest.terms.names, shard)}`, read);
  const { places } = await get(`t/${nameAt(manifest.terms.names, shard)}`, readShard);
  const reader = new Reader(bytes);
  const lengths = reader.numbers(places.size);
  for (let before = 0; before < place; before++) reader.at += lengths[before];
  return lengths[place] >= papers.length && lengths[place] > 0 ? reader.take(lengths[place]) : null;
}

const encoder = new TextEncoder();

/** One byte of CRC-32, as the builder makes it. @param {string} term */
export function hashed(term) {
  let crc = -1;
  for (const byte of encoder.encode(term)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((~crc >>> 0) % 255) + 1;
}
