// What the map's script reads from the files of a folder: JSON out.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { areaOf, has, layout } from "../../docs/scripts/map/layout.js";
import { titles } from "../../docs/scripts/map/titles.js";

const folder = await readFile("/dev/stdin", "utf8");
/** @param {string} path */
const load = (path) => readFile(join(folder, path));
const found = await layout(await load("map/layout.bin"));
const titleOf = titles(load, found);
const areas = found.areas.map(({ name }) => name);
const papers = await Promise.all(
  [...found.xs.keys()].map(async (paper) => {
    const [title, slug] = await titleOf(paper);
    const keywords = areas.filter((_, rank) => found.areas[rank].slug && has(found, paper, rank));
    return [slug, title, found.xs[paper], found.ys[paper], areaOf(found, paper), keywords];
  }),
);
process.stdout.write(JSON.stringify({ areas, papers }));
