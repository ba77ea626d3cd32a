// What a result shows of a paper.

/**
 * @typedef {[string, string, string, string[], string, number[], number, number]} Entry
 * @typedef {{
 *   title: string, opening: string, slug: string, keywords: { name: string, slug: string }[],
 *   published: string, dumps: string[], hasCode: boolean, sightings: number,
 * }} Document
 * @typedef {import("./store.js").Store} Store
 */

const text = new TextDecoder();
const parsed = (/** @type {Uint8Array} */ bytes) => JSON.parse(text.decode(bytes));
const read = /** @type {(bytes: Uint8Array) => Entry[]} */ (parsed);

/** The slug of a text in plain letters. @param {string} title */
const slugOf = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");

/**
 * @param {Store} store
 * @param {number} paper
 * @returns {Promise<Document>}
 */
export async function documentOf({ manifest, get }, paper) {
  const { block } = manifest;
  const entries = await get("d", Math.floor(paper / block), read);
  const [title, opening, slug, topics, published, dumps, flags, sightings] = entries[paper % block];
  const keywords = topics.flatMap((name, i) =>
    i % 2 ? [] : [{ name, slug: topics[i + 1] || slugOf(name) }],
  );
  return {
    title,
    opening,
    slug: slug || slugOf(title),
    keywords,
    published,
    dumps: dumps.map((dump) => manifest.dumps[dump][0]),
    hasCode: (flags & 1) === 1,
    sightings,
  };
}

/**
 * The slugs of any number of papers, without what results show.
 * @param {Store} store
 * @param {number[]} papers
 * @returns {Promise<string[]>}
 */
export async function slugsOf({ manifest: { named }, get }, papers) {
  /** @type {string[][]} */
  const files = [];
  const needed = new Set(papers.map((paper) => Math.floor(paper / named)));
  await Promise.all([...needed].map(async (at) => (files[at] = await get("s", at, parsed))));
  return papers.map((paper) => files[Math.floor(paper / named)][paper % named]);
}
