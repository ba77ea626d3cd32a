// How many of the papers found have each keyword, dump and year, and code.

import { columns, eachSighting, yearOf } from "./filters.js";
import { shardOf } from "./store.js";
import { postings } from "./terms.js";

const SHOWN = 30; // keywords
const FILES = 8; // of keywords' papers that are read
const BROAD = 0.25; // of all papers

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./documents.js").Document} Document
 * @typedef {{ name: string, slug: string, count: number }} KeywordCount
 * @typedef {{
 *   keywords: KeywordCount[], dumps: { name: string, title: string, count: number }[],
 *   years: { year: number, count: number }[], code: number,
 * }} Facets
 */

/**
 * @param {Store} store
 * @param {Uint8Array} listed 1 for each paper that was found
 * @param {Document[]} best of these
 * @param {string[]} chosen slugs of keywords that are counted in any case
 * @returns {Promise<Facets>}
 */
export async function count(store, listed, best, chosen) {
  const [facts, keywords] = await Promise.all([
    columns(store),
    countKeywords(store, listed, best, chosen),
  ]);
  const dumps = store.manifest.dumps.map(([name, title]) => ({ name, title, count: 0 }));
  eachSighting(store, facts, (paper, dump) => (dumps[dump].count += listed[paper]));
  /** @type {Map<number, number>} */
  const years = new Map();
  let code = 0;
  listed.forEach((is, paper) => {
    if (!is) return;
    code += facts.flags[paper] & 1;
    const year = yearOf(facts, paper);
    if (year) years.set(year, (years.get(year) ?? 0) + 1);
  });
  return {
    keywords,
    dumps: dumps.filter((each) => each.count).sort((one, other) => other.count - one.count),
    years: [...years]
      .map(([year, count]) => ({ year, count }))
      .sort((one, other) => other.year - one.year),
    code,
  };
}

/**
 * Of the keywords that are likely to be frequent, those of most papers: those of the best papers, and
 * those of most papers of all. Where there are many, no more than some files of them are read.
 * @param {Store} store
 * @param {Uint8Array} listed
 * @param {Document[]} best
 * @param {string[]} chosen
 * @returns {Promise<KeywordCount[]>}
 */
async function countKeywords(store, listed, best, chosen) {
  const { manifest } = store;
  const shards = new Set();
  const affordable = candidates(store, listed, best, chosen).filter(([, slug]) => {
    const shard = shardOf(manifest.t.first, `k:${slug}`);
    return shards.has(shard) || (shards.size < FILES && shards.add(shard));
  });
  const counted = await Promise.all(
    affordable.slice(0, SHOWN).map(async ([name, slug]) => {
      const papers = (await postings(store, `k:${slug}`))?.papers ?? new Uint32Array();
      return { name, slug, count: papers.reduce((sum, paper) => sum + listed[paper], 0) };
    }),
  );
  return counted
    .filter(({ count }) => count)
    .sort((one, other) => other.count - one.count || (one.slug < other.slug ? -1 : 1));
}

/**
 * Name and slug of keywords, those that shall be counted before all others first.
 * @param {Store} store
 * @param {Uint8Array} listed
 * @param {Document[]} best
 * @param {string[]} chosen
 */
function candidates({ manifest: { papers, keywords } }, listed, best, chosen) {
  /** @type {Map<string, { name: string, times: number }>} */
  const known = new Map();
  for (const { name, slug } of best.flatMap((document) => document.keywords))
    known.set(slug, { name, times: (known.get(slug)?.times ?? 0) + 1 });
  const near = [...known].sort(([, one], [, other]) => other.times - one.times);
  const ofBest = near.map(([slug, { name }]) => /** @type {[string, string]} */ ([name, slug]));
  const isBroad = listed.reduce((sum, is) => sum + is, 0) > papers * BROAD;
  const all = isBroad ? [...keywords, ...ofBest] : [...ofBest, ...keywords];
  const first = all.filter(([, slug]) => chosen.includes(slug));
  return [...new Map([...first, ...all].map(([name, slug]) => [slug, name]))].map(
    ([slug, name]) => [name, slug],
  );
}
