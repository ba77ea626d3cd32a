// Results as Material's overlay takes them: as HTML. So here, and only here, texts are escaped.

/**
 * @typedef {import("../search/index.js").Hit} Hit
 * @typedef {{
 *   location: string, title: string, text: string, score: number, terms: Record<string, boolean>,
 * }} Entry
 */

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

/** The words that were found, for Material to mark on the page. @param {Hit} hit */
function terms({ title, titleRanges, opening, openingRanges }) {
  const words = [
    ...titleRanges.map((range) => title.slice(...range)),
    ...openingRanges.map((range) => opening.slice(...range)),
  ];
  return Object.fromEntries(words.map((word) => [word.toLowerCase(), true]));
}

/** @param {Hit} hit @param {number} rank @returns {Entry} */
const entry = (hit, rank) => ({
  location: `papers/${encodeURIComponent(hit.slug)}/`,
  title: marked(hit.title, hit.titleRanges),
  text: `<p>${marked(hit.opening, hit.openingRanges)}</p>`,
  score: 1 / (rank + 1),
  terms: terms(hit),
});

/**
 * The best results, and the way to all.
 * @param {string} query
 * @param {import("../search/index.js").Result} result
 */
export function entries(query, { hits, total, corrected }) {
  const found = hits.map(entry);
  if (total > 1 || corrected) found.push(all(query, total, corrected?.query));
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
