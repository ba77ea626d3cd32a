// CSV, as generator/exports/table.py writes it, in which no spreadsheet finds a formula.

import { spoken } from "../../lookup/paper.js";

/** @typedef {import("../../lookup/paper.js").Paper} Paper */

const COLUMNS = "slug title authors published venue doi arxiv address keywords dumps".split(" ");
const FORMULA = /^[=+\-@\t\r|＝＋－＠]/u;

export const name = "CSV";
export const ending = "csv";
export const type = "text/csv";

/** @param {Paper[]} papers */
export const written = (papers) =>
  [COLUMNS, ...papers.map(cells)].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** @param {Paper} paper */
const cells = ({
  slug,
  title,
  authors,
  published,
  venue,
  doi,
  arxiv,
  address,
  keywords,
  dumps,
}) => [
  ...[slug, title, authors.map(spoken).join("; "), published, venue, doi, arxiv, address],
  ...[keywords.join("; "), dumps.join("; ")],
];

/** @param {string} text */
function cell(text) {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
