// Results as Material's overlay takes them: as HTML. So here, and only here, texts are escaped.

import { described } from "../search/names.js";

/**
 * @typedef {import("../search/index.js").Hit} Hit
 * @typedef {import("../search/names.js").Place} Place
 * @typedef {{
 *   location: string, title: string, text: string, score: number, terms: Record<string, boolean>,
 * }} Entry
 */

const FEW = 3; // results that stand before pages whose names only begin so

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * @param {string} text
 * @param {[number, number][]} ranges
 */
function marked(text, ranges) {
  let [html, done] = ["", 0];
  for (const [start, end] of ranges) {
    html += `${escaped(text.slice(done, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escaped(text.slice(done));
}

/** What says to the page of a paper which words were found. @param {Hit} hit */
function said({ title, titleRanges, opening, openingRanges }) {
  const words = [
    ...titleRanges.map((range) => title.slice(...range)),
    ...openingRanges.map((range) => opening.slice(...range)),
  ];
  const h = [...new Set(words.map((word) => word.toLowerCase()))].join(" ");
  return h && `?${new URLSearchParams({ h })}`;
}

/** @param {Hit} hit @param {number} rank @returns {Entry} */
const entry = (hit, rank) => ({
  location: `papers/${encodeURIComponent(hit.slug)}/${said(hit)}`,
  title: marked(hit.title, hit.titleRanges),
  text: `<p>${marked(hit.opening, hit.openingRanges)}</p>`,
  score: 1 / (rank + 1),
  terms: {},
});

/** @param {Place} place @returns {Entry} */
const page = (place) => ({
  location: place.address,
  title: place.exact ? `<mark>${escaped(place.name)}</mark>` : escaped(place.name),
  text: `<p>${described(place)}</p>`,
  score: 1,
  terms: {},
});

/**
 * The page that is called so, the best results, other pages whose names begin so, and the way to all;
 * if nothing was found, what finds something.
 * @param {string} query
 * @param {import("../search/index.js").Result} result
 */
export function entries(query, { hits, total, corrected, places, suggestions }) {
  const found = hits.map(entry);
  found.splice(FEW, 0, ...places.filter(({ exact }) => !exact).map(page));
  found.unshift(...places.filter(({ exact }) => exact).map(page));
  if (total > 1 || corrected) found.push(all(query, total, corrected?.query));
  found.push(...suggestions.map(instead));
  return found.map((each) => [each]);
}

/** @param {string} query @param {number} total @param {string} [corrected] @returns {Entry} */
const all = (query, total, corrected) => ({
  location: `search/?${new URLSearchParams({ query })}`,
  title: `All results (${total.toLocaleString("en")}), with filters`,
  text: corrected ? `<p>For “${escaped(corrected)}”</p>` : "",
  score: 0,
  terms: {},
});

/** @param {string} query @returns {Entry} */
const instead = (query) => ({
  location: `search/?${new URLSearchParams({ query })}`,
  title: `Try “${escaped(query)}”`,
  text: "",
  score: 0,
  terms: {},
});

/** Says why nothing was found. @returns {Entry[][]} */
export const unreachable = () => [
  [
    {
      location: "papers/",
      title: "The search cannot be reached",
      text: "<p>Is there a connection? The list of papers works without it.</p>",
      score: 0,
      terms: {},
    },
  ],
];
