// What can be typed.

import { element } from "./elements.js";
import { read, write } from "./state.js";

/** @type {[string, string][]} */
const OPERATORS = [
  ['"few labels"', "these words side by side"],
  ["-video", "papers without this word"],
  ["title:bees", "the word stands in the title"],
  ["keyword:transfer", "it stands among the keywords"],
  ["author:lecun", "it stands among the authors"],
  ["dump:mar-13", "from a dump of this name"],
  ["year:2023..2024", "of these years; 2024.. is all since then"],
  ["has:code", "code is known"],
  ["2104.14294", "an arXiv identifier or a DOI is found exactly"],
];

/** @type {[string, Partial<import("./state.js").State>][]} */
const BEGINNINGS = [
  ["Newest papers", { sort: "newest" }],
  ["Most often seen", { sort: "seen" }],
  ["Papers with code", { code: true }],
];

/** A small table of operators, each of which can be tried. */
export function help() {
  const rows = OPERATORS.flatMap(([query, meaning]) => [
    element("dt", {}, element("a", { href: write({ ...read(""), query }) }, query)),
    element("dd", {}, meaning),
  ]);
  const text =
    "Words in any order: papers that have all of them come first. " +
    "The last word may be incomplete, and spelling need not be right.";
  return /** @type {HTMLDetailsElement} */ (
    element(
      "details",
      { className: "ps-help" },
      element("summary", {}, "What can be typed"),
      element("p", {}, text),
      element("dl", {}, ...rows),
    )
  );
}

/** Where to begin without a question. */
export function beginnings() {
  const links = BEGINNINGS.map(([name, state]) =>
    element("li", {}, element("a", { href: write({ ...read(""), ...state }) }, name)),
  );
  return element("ul", { className: "ps-beginnings" }, ...links);
}
