// Answers queries by the theme's own search worker: `node lunr.mjs WORKER < papers and queries`.
import { readFile } from "node:fs/promises";
import vm from "node:vm";

const CONFIG = {
  lang: ["en"],
  separator: "[\\s\\-]+",
  pipeline: ["stopWordFilter"],
  fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1e6 } },
};

/** @type {any} */
const scope = globalThis;
/** @type {(event: { data: unknown }) => void} */
let told = () => {};
/** @type {(answer: any) => void} */
let heard = () => {};
scope.self = scope;
scope.addEventListener = (/** @type {string} */ _, /** @type {typeof told} */ listener) => {
  told = listener;
};
scope.postMessage = (/** @type {unknown} */ answer) => heard(answer);
vm.runInThisContext(await readFile(process.argv[2], "utf8"));

/** @param {number} type @param {unknown} data @returns {Promise<any>} */
const asked = (type, data) =>
  new Promise((resolve) => {
    heard = resolve;
    told({ data: { type, data } });
  });

const { docs, sets } = JSON.parse(await readFile("/dev/stdin", "utf8"));
await asked(0, { config: CONFIG, docs, options: {} });
/** @type {Record<string, { hits: string[] }[]>} */
const answers = {};
for (const [name, queries] of Object.entries(sets)) {
  answers[name] = [];
  for (const query of queries) {
    const { data } = await asked(2, query);
    answers[name].push({
      hits: data.items.map((/** @type {any[]} */ group) => group[0].location).slice(0, 10),
    });
  }
}
process.stdout.write(JSON.stringify(answers));
