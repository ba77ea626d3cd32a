// What the lookup finds: JSON in, JSON out.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checksum } from "../../docs/scripts/lookup/checksum.js";
import { createLookup } from "../../docs/scripts/lookup/index.js";

/** @type {{ site: string, addresses: string[] }} */
const { site, addresses } = JSON.parse(await readFile("/dev/stdin", "utf8"));
/** @type {string[]} */
const loaded = [];
const lookup = createLookup((path) => {
  loaded.push(path);
  return readFile(join(site, path));
});
const papers = await lookup.all(addresses);
process.stdout.write(JSON.stringify({ papers, loaded, checksums: addresses.map(checksum) }));
