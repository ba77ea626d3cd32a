// Pages that are called as a query is: keywords, dumps, and those that there is one of.

import { shardOf } from "./store.js";

const SHARDS = 2; // that one spelling may cost
const SHORTEST = 2; // letters of which a name may begin with
const MOST = 4; // pages

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {[string, string, string, number, 1?]} Entry as the builder writes it
 * @typedef {{
 *   kind: "keyword" | "dump" | "page", name: string, address: string, papers: number, exact: boolean,
 * }} Place address: below the root of the site; exact: whether the query is its name
 */

const text = new TextDecoder();
const read = (/** @type {Uint8Array} */ bytes) =>
  /** @type {Entry[]} */ (JSON.parse(text.decode(bytes)));

/**
 * The pages whose name begins as the query does, those that are called so first.
 * @param {Store} store
 * @param {import("./query.js").Query} query
 * @returns {Promise<Place[]>}
 */
export async function placesOf(store, { parts, dumps, without, has, years }) {
  const narrowed = dumps.length + without.length + has.length > 0 || years !== null;
  if (narrowed || parts.some((part) => part.field || part.without)) return [];
  const spelled = spellings(store, parts.map((part) => part.text).join(" "));
  const found = (await Promise.all(spelled.map((each) => beginning(store, each)))).flat();
  found.sort(
    (one, other) =>
      Number(other.exact) - Number(one.exact) ||
      other.papers - one.papers ||
      (one.name < other.name ? -1 : 1),
  );
  const known = new Set();
  const different = found.filter(({ address }) => !known.has(address) && known.add(address));
  return different.slice(0, MOST);
}

/** What a name is found under, as the builder makes it. @param {Store} store @param {string} name */
function spellings({ folding }, name) {
  const tokens = folding.tokens(name);
  const raw = tokens.map((token) => token.raw).join(" ").replaceAll("-", " ");
  const folded = tokens.flatMap(({ words }) => words).join(" ");
  return [...new Set([raw, folded])].filter((each) => each.length >= SHORTEST);
}

/** @param {Store} store @param {string} spelled @returns {Promise<Place[]>} */
async function beginning(store, spelled) {
  const { first } = store.manifest.n;
  const from = Math.max(shardOf(first, spelled), 0);
  const to = Math.min(shardOf(first, `${spelled}\uffff`), from + SHARDS - 1);
  const shards = await Promise.all(
    Array.from({ length: to - from + 1 }, (_, i) => store.get("n", from + i, read)),
  );
  return shards
    .flat()
    .filter(([spelling]) => spelling.startsWith(spelled))
    .map((entry) => place(entry, spelled));
}

/** @param {Entry} entry @param {string} spelled @returns {Place} */
function place([spelling, name, address, papers, isEnd], spelled) {
  const at = encodeURI(address || `keywords/${spelling.replaceAll(" ", "-")}/`);
  const kind = /^keywords\/./u.test(at) ? "keyword" : /^dumps\/./u.test(at) ? "dump" : "page";
  const exact = spelling === spelled && !isEnd;
  return { kind, name: name || spelling, address: at, papers, exact };
}

const KINDS = { keyword: "Keyword", dump: "Dump", page: "Page" };

/** What it is, in words. @param {Place} place */
export const described = ({ kind, papers }) =>
  papers ? `${KINDS[kind]}, ${papers.toLocaleString("en")} paper${papers === 1 ? "" : "s"}` : KINDS[kind];
