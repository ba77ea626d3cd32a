// Answers queries by Pagefind's own script, outside a browser: `node pagefind.mjs FOLDER < queries`.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const MOST = 10; // results of a query

const folder = pathToFileURL(`${process.argv[2]}/`);
/** @type {any} */
const scope = globalThis;
scope.window = scope;
scope.document = { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null };
scope.location = { href: folder.href, origin: "file://", pathname: folder.pathname };
scope.fetch = async (/** @type {string | URL} */ address) =>
  new Response(await readFile(fileURLToPath(new URL(String(address).replace(/\?.*$/u, ""), folder))));

const pagefind = await import(new URL("pagefind.js", folder).href);
await pagefind.options({ basePath: folder.pathname, baseUrl: "/", noWorker: true });
await pagefind.init();
/** @type {Record<string, string[]>} */
const sets = JSON.parse(await readFile("/dev/stdin", "utf8"));
/** @type {Record<string, { hits: string[] }[]>} */
const answers = {};
for (const [name, queries] of Object.entries(sets)) {
  answers[name] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(
      results.slice(0, MOST).map((/** @type {any} */ result) => result.data()),
    );
    answers[name].push({ hits: pages.map(({ url }) => url.replace(/^.*\//u, "")) });
  }
}
process.stdout.write(JSON.stringify(answers));
