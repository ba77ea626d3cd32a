// Answers queries from an index on disk: `node run.mjs SCRIPTS INDEX < queries > answers`, as JSON.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [scripts, index] = process.argv.slice(2);
const { createSearch } = await import(pathToFileURL(join(scripts, "index.js")).href);

/** @type {Record<string, string[]>} */
const sets = JSON.parse(await readFile("/dev/stdin", "utf8"));
let bytes = 0;
/** @param {string} path */
const load = async (path) => {
  const content = await readFile(join(index, path));
  bytes += content.length;
  return content;
};
const warm = createSearch({ load });

/** @param {string} query */
async function answered(query) {
  const began = performance.now();
  const { hits } = await warm.search(query);
  return {
    hits: hits.map((/** @type {{ slug: string }} */ { slug }) => slug),
    ms: performance.now() - began,
  };
}

/** What a reader fetches who asks nothing else. @param {string} query */
async function cost(query) {
  const cold = createSearch({ load });
  const words = query.split(" ");
  const costs = [];
  for (let count = 1; count <= words.length; count++) {
    const before = bytes;
    await cold.search(`${words.slice(0, count).join(" ")} `);
    costs.push(bytes - before);
  }
  return costs;
}

/** @type {Record<string, unknown>} */
const answers = {};
for (const [name, queries] of Object.entries(sets)) {
  answers[name] = [];
  for (const query of queries)
    /** @type {unknown[]} */ (answers[name]).push(
      await (name === "costs" ? cost(query) : answered(query)),
    );
}
process.stdout.write(JSON.stringify(answers));
