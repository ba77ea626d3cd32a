// How many of the papers found have each keyword, dump and year, and code.

import { Reader } from "./bytes.js";
import { columns, eachSighting, yearOf } from "./filters.js";
import { allNames, nameAt } from "./store.js";

const SHOWN = 30; // keywords

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {{ name: string, slug: string, count: number }} KeywordCount
 * @typedef {{
 *   keywords: KeywordCount[], dumps: { name: string, title: string, count: number }[],
 *   years: { year: number, count: number }[], code: number,
 * }} Facets
 */

/**
 * @param {Store} store
 * @param {Uint8Array} listed 1 for each paper that was found
 * @returns {Promise<Facets>}
 */
export async function count(store, listed) {
  const [facts, keywords] = await Promise.all([columns(store), countKeywords(store, listed)]);
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

/** @param {Store} store @param {Uint8Array} listed @returns {Promise<KeywordCount[]>} */
async function countKeywords(store, listed) {
  const { manifest, get } = store;
  /** @type {Map<number, number>} */
  const counts = new Map();
  await Promise.all(
    allNames(manifest.topics).map(async (name, number) => {
      const start = number * manifest.topics_each;
      const part = listed.subarray(start, start + manifest.topics_each);
      if (!part.includes(1)) return;
      const bytes = await get(`f/${name}`, (/** @type {Uint8Array} */ content) => content);
      const reader = new Reader(bytes);
      for (const is of part) {
        for (const keyword of reader.numbers(reader.number()))
          if (is) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
      }
    }),
  );
  const most = [...counts].sort(([a, one], [b, other]) => other - one || a - b).slice(0, SHOWN);
  return Promise.all(
    most.map(async ([keyword, count]) => ({ ...(await named(store, keyword)), count })),
  );
}

/** @param {Store} store @param {number} keyword */
async function named({ manifest, get }, keyword) {
  const each = manifest.keywords_each;
  const name = nameAt(manifest.keywords, Math.floor(keyword / each));
  const names = await get(
    `f/${name}`,
    (bytes) =>
      /** @type {[string, string, number][]} */ (JSON.parse(new TextDecoder().decode(bytes))),
  );
  const [shown, slug] = names[keyword % each];
  return { name: shown, slug };
}
