// What the browser's formats make of papers of a lookup: JSON in, JSON out.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLookup } from "../../docs/scripts/lookup/index.js";
import { FORMATS } from "../../docs/scripts/take-away/formats/index.js";

/** @type {{ site: string, slugs: string[] }} */
const { site, slugs } = JSON.parse(await readFile("/dev/stdin", "utf8"));
const { find } = createLookup((path) => readFile(join(site, path)));
const papers = (await Promise.all(slugs.map(find))).filter((paper) => paper !== null);
process.stdout.write(
  JSON.stringify(Object.fromEntries(FORMATS.map((each) => [each.ending, each.written(papers)]))),
);
