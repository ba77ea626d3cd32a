// What the browser's side makes of texts and of queries: JSON in, JSON out.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { folding } from "../../docs/scripts/search/folding.js";
import { createSearch } from "../../docs/scripts/search/index.js";
import { hashed } from "../../docs/scripts/search/terms.js";

/** @type {{ table?: any, texts?: string[], index?: string, asked?: [string, any][] }} */
const {
  table,
  texts = [],
  index = "",
  asked = [],
} = JSON.parse(await readFile("/dev/stdin", "utf8"));
/** @type {unknown[]} */
const answers = [];
if (table) {
  const { tokens } = folding(table);
  for (const text of texts)
    answers.push(tokens(text).map(({ words, joined }) => [words, joined, hashed(...words)]));
}
/** @type {string[]} */
let fetched = [];
const { search } = createSearch({
  load: (path) => {
    fetched.push(path);
    return readFile(join(index, path));
  },
});
for (const [query, options] of asked) {
  fetched = [];
  const began = performance.now();
  const result = await search(query, options);
  answers.push({ ...result, fetched, ms: performance.now() - began });
}
process.stdout.write(JSON.stringify(answers));
