// In which order papers that were found are shown.

import { Reader } from "./bytes.js";
import { documentOf } from "./documents.js";
import { columns } from "./filters.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./matching.js").Matching} Matching
 * @typedef {"relevance" | "newest" | "seen"} Sort
 */

const FEW = 100; // papers, whose dates are sooner fetched one by one
const AT_ONCE = 3; // files of the newest papers that are fetched together
const YEARS = 256;
const UNTOLD = "-01-01"; // of a date that is known to the year, or to the month

/**
 * The first papers in an order, and how many there are in all.
 * @param {Store} store
 * @param {Matching} matching
 * @param {Sort} sort
 * @param {number} wanted
 * @returns {Promise<{ papers: number[], total: number }>}
 */
export async function ordered(store, { papers, scores, complete }, sort, wanted) {
  if (sort === "relevance") return { papers: best(papers, scores, wanted), total: papers.length };
  const whole = papers.filter(complete);
  return { papers: await of[sort](store, whole, scores, wanted), total: whole.length };
}

/** @type {Record<"newest" | "seen", (store: Store, papers: number[], scores: Float32Array, wanted: number) => Promise<number[]>>} */
const of = {
  async newest(store, papers, scores, wanted) {
    if (papers.length > Math.min(wanted, FEW)) return byFiles(store, papers, scores, wanted);
    const dates = await Promise.all(
      papers.map(async (paper) => {
        const { published } = await documentOf(store, paper);
        return published && published + UNTOLD.slice(published.length - "2024-01-01".length);
      }),
    );
    const places = papers.map((_, place) => place).sort(
      (one, other) =>
        dates[other].localeCompare(dates[one]) ||
        scores[papers[other]] - scores[papers[one]] ||
        papers[one] - papers[other],
    );
    return places.map((place) => papers[place]);
  },

  async seen(store, papers, scores, wanted) {
    const { flags } = await columns(store);
    const times = Float32Array.from(flags, (flag) => flag >> 1);
    const most = best(papers, times, wanted);
    const least = times[most.at(-1) ?? 0];
    const among = papers.filter((paper) => times[paper] >= least);
    among.sort((a, b) => times[b] - times[a] || scores[b] - scores[a] || a - b);
    return among.slice(0, wanted);
  },
};

/**
 * The papers of the highest scores, without sorting all.
 * @param {number[]} papers
 * @param {Float32Array} scores
 * @param {number} wanted
 */
function best(papers, scores, wanted) {
  const sorted = Float32Array.from(papers, (paper) => scores[paper]).sort();
  const least = sorted[Math.max(sorted.length - wanted, 0)];
  return papers
    .filter((paper) => scores[paper] >= least)
    .sort((one, other) => scores[other] - scores[one] || one - other)
    .slice(0, wanted);
}

/**
 * The newest papers, from the list of all by day as far as it is needed.
 * @param {Store} store
 * @param {number[]} papers
 * @param {Float32Array} scores
 * @param {number} wanted
 */
async function byFiles(store, papers, scores, wanted) {
  const { years } = await columns(store);
  const chosen = new Set(papers);
  const files = filesOf(store, years, chosen);
  /** @type {number[]} */
  const found = [];
  while (files.length && found.length < wanted) {
    const read = files.splice(0, AT_ONCE).map((file) => store.get("y", file, readDays));
    for (const day of (await Promise.all(read)).flat())
      found.push(...best(day.filter((paper) => chosen.has(paper)), scores, wanted));
  }
  if (found.length < wanted) found.push(...best(papers.filter((paper) => !years[paper]), scores, wanted));
  return found.slice(0, wanted);
}

/**
 * The files that have papers of the years of those chosen.
 * @param {Store} store
 * @param {Uint8Array} years
 * @param {Set<number>} chosen
 */
function filesOf({ manifest: { dated } }, years, chosen) {
  const [all, some] = [new Uint32Array(YEARS), new Uint32Array(YEARS)];
  years.forEach((year) => all[year]++);
  for (const paper of chosen) some[years[paper]]++;
  /** @type {Set<number>} */
  const files = new Set();
  for (let year = YEARS - 1, end = 0; year > 0; year--) {
    const start = end;
    end += all[year];
    const last = Math.floor((end - 1) / dated);
    for (let file = Math.floor(start / dated); some[year] && file <= last; file++) files.add(file);
  }
  return [...files];
}

/** The papers of each day. @param {Uint8Array} bytes */
function readDays(bytes) {
  const reader = new Reader(bytes);
  /** @type {number[][]} */
  const days = [[]];
  for (let before = -1; !reader.done;) {
    const gap = reader.number();
    before = gap ? before + gap : -1;
    if (gap) days[days.length - 1].push(before);
    else days.push([]);
  }
  return days;
}
