// The papers that were found.

import { described } from "../search/names.js";
import { root } from "./answers.js";
import { counted, element, marked } from "./elements.js";
import { write } from "./state.js";

/**
 * @typedef {import("../search/index.js").Hit} Hit
 * @typedef {import("../search/index.js").Result} Result
 * @typedef {import("./state.js").State} State
 */

const KEYWORDS = 5; // of a result
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A page that is called as the query is, or begins so. @param {import("../search/names.js").Place} place */
export function named(place) {
  const link = element("a", { href: `${root}${place.address}` }, place.name);
  return element("li", {}, place.exact ? element("strong", {}, link) : link, ` ${described(place)}`);
}

/** @param {Hit} hit @param {State} state */
export function result(hit, state) {
  const title = element("a", { href: `${root}papers/${encodeURIComponent(hit.slug)}/` });
  title.append(...marked(hit.title, hit.titleRanges));
  const parts = [
    element("h2", {}, title),
    facts(hit, state),
    element("p", { className: "ps-opening" }, ...marked(hit.opening, hit.openingRanges)),
  ];
  if (hit.keywords.length) parts.push(keywords(hit));
  return element("li", {}, ...parts);
}

/** @param {Hit} hit @param {State} state */
function facts({ published, dumps, hasCode, sightings }, state) {
  const line = element("p", { className: "ps-facts" });
  if (published) line.append(element("time", { dateTime: published }, day(published)), " ");
  if (hasCode) line.append(element("span", { className: "ps-code" }, "Code"), " ");
  const [dump] = dumps;
  if (dumps.length > 1) line.append(element("span", {}, `Seen in ${dumps.length} dumps`));
  else if (dump)
    line.append(
      element("a", { href: write({ ...state, dumps: [dump] }) }, dump.replace(/\.\w+$/u, "")),
    );
  if (sightings > dumps.length) line.append(element("span", {}, counted(sightings, "sighting")));
  return line;
}

/** @param {string} published */
function day(published) {
  const [year, month, date] = published.split("-");
  return [Number(date) || "", MONTHS[Number(month) - 1] ?? "", year].filter(Boolean).join(" ");
}

/** @param {Hit} hit */
function keywords({ keywords: all }) {
  const links = all.slice(0, KEYWORDS).map(({ name, slug }) => {
    const href = `${root}keywords/${encodeURIComponent(slug)}/`;
    return element("li", {}, element("a", { href }, name));
  });
  return element("ul", { className: "ps-topics", "aria-label": "Keywords" }, ...links);
}

/**
 * What was searched for instead of words that nobody wrote.
 * @param {Result} result
 * @param {State} state
 */
export function correction({ corrected }, state) {
  if (!corrected) return [];
  const typed = element("a", { href: write({ ...state, literal: true }) });
  typed.append("Search for “", shortened(state.query), "” as typed");
  return ["Showing results for ", element("strong", {}, shortened(corrected.query)), ". ", typed, "."];
}

/**
 * What to do where nothing was found.
 * @param {Result} result
 * @param {State} state
 */
export function nothing({ suggestions }, state) {
  const ways = suggestions.map((query) =>
    element("li", {}, element("a", { href: write({ ...state, query, literal: false }) }, query)),
  );
  const bare = { ...state, keywords: [], dumps: [], years: null, code: false };
  if (write(bare) !== write(state))
    ways.push(element("li", {}, element("a", { href: write(bare) }, "The same without filters")));
  ways.push(
    element("li", {}, element("a", { href: `${root}papers/` }, "All papers, by title")),
    element("li", {}, element("a", { href: `${root}keywords/` }, "All keywords")),
  );
  const question = state.query.trim() ? ` for “${shortened(state.query)}”` : "";
  return [
    element("p", {}, `No papers${question}.`, suggestions.length ? " Instead, try:" : " Go on with:"),
    element("ul", {}, ...ways),
  ];
}

/** @param {string} text */
const shortened = (text) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
