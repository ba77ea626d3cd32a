// Postings of a term, and what stands beside it.

import { Reader } from "./bytes.js";
import { shardOf } from "./store.js";

export const STEP = 7; // bits of a code
export const FLAGS = { title: 16, keyword: 32, author: 64 };
export const PLAIN = 8; // written as the term is
export const INFLECTED = 128; // written otherwise

/**
 * @typedef {{ counts: Uint8Array, hashes: Uint8Array, stops: Uint8Array }} Beside
 *   for each paper a number of occurrences, and for each of these what follows it and what comes
 *   before: hashes up to the next word of content, and of a single word without
 * @typedef {{ term: string, papers: Uint32Array, codes: Uint8Array, beside: Beside | null }} Postings
 *   papers ascending; codes: step and flags of fields and of spelling; beside: null where none is kept
 * @typedef {import("./store.js").Store} Store
 */

/** @param {Uint8Array} bytes */
function readShard(bytes) {
  const reader = new Reader(bytes);
  const terms = reader.words(reader.number());
  const counts = reader.numbers(terms.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const papers = new Uint32Array(total);
  for (let term = 0, at = 0; term < terms.length; term++) {
    for (let paper = 0, end = at + counts[term]; at < end; at++) {
      paper += reader.number();
      papers[at] = paper;
    }
  }
  const codes = reader.take(total);
  const lengths = reader.numbers(terms.length);
  /** @type {Map<string, Postings>} */
  const known = new Map();
  const stops = new Reader(reader.bytes);
  stops.at = reader.at + lengths.reduce((sum, length) => sum + length, 0);
  let end = 0;
  terms.forEach((term, place) => {
    const start = end;
    end += counts[place];
    known.set(term, {
      term,
      papers: papers.subarray(start, end),
      codes: codes.subarray(start, end),
      beside: lengths[place] ? readBeside(reader.take(lengths[place]), counts[place], stops) : null,
    });
  });
  return known;
}

/** @param {Uint8Array} bytes @param {number} papers @param {Reader} stops @returns {Beside} */
function readBeside(bytes, papers, stops) {
  const reader = new Reader(bytes);
  const counts = new Uint8Array(papers);
  const hashes = new Uint8Array(bytes.length - papers);
  for (let paper = 0, at = 0; paper < papers; paper++) {
    counts[paper] = reader.take(1)[0];
    hashes.set(reader.take(2 * counts[paper]), at);
    at += 2 * counts[paper];
  }
  return { counts, hashes, stops: stops.take(hashes.length) };
}

/**
 * @param {Store} store
 * @param {string} term
 * @returns {Promise<Postings | null>}
 */
export async function postings({ manifest, get }, term) {
  const shard = shardOf(manifest.t.first, term);
  if (shard < 0) return null;
  return (await get("t", shard, readShard)).get(term) ?? null;
}

const encoder = new TextEncoder();

/** One byte of CRC-32, as the builder makes it. @param {string} term */
function hashedOne(term) {
  let crc = -1;
  for (const byte of encoder.encode(term)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((~crc >>> 0) % 255) + 1;
}

/** One byte that stands for some words, as the builder makes it. @param {string[]} terms */
export const hashed = (...terms) =>
  terms
    .map(hashedOne)
    .reduce((soFar, further) => (soFar ? ((31 * soFar + further) % 255) + 1 : further), 0);
