// What the catalogue knows of a paper, by any of its addresses. generator/lookup.py makes the files.

import { files } from "../files/index.js";
import { inflated } from "../search/bytes.js";
import { checksum } from "./checksum.js";
import { paper } from "./paper.js";

const AT_ONCE = 16; // papers that are asked for

/**
 * @typedef {import("../files/index.js").Load} Load
 * @typedef {import("./paper.js").Paper} Paper
 * @typedef {{ version: number, blocks: number, site: string }} Manifest
 * @typedef {{ papers: Map<string, import("./paper.js").Entry>, moved: Record<string, string> }} Block
 */

/** The lookup of the site. @param {URL} root of the site */
export const lookupAt = (root) => createLookup(files(root, () => true));

/** @param {Load} load */
export function createLookup(load) {
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();

  /** @param {string} path @returns {Promise<any>} */
  function read(path) {
    const content = known.get(path) ?? load(path).then(inflated).then(parsed);
    if (!known.has(path)) content.catch(() => known.delete(path));
    known.set(path, content);
    return content;
  }

  /** @returns {Promise<Manifest>} */
  const manifest = () => read("lookup/manifest.bin");

  /** @param {string} address @returns {Promise<Block>} */
  async function block(address) {
    const { blocks } = await manifest();
    return read(`lookup/${blocks}/${checksum(address) % blocks}.bin`);
  }

  /**
   * The paper at an address, which may be one that only leads there; null if there is none.
   * @param {string} address last part of a permalink, as it is read: its slug
   * @returns {Promise<Paper | null>} refused if the files cannot be reached
   */
  async function find(address) {
    const here = await block(address);
    const slug = Object.hasOwn(here.moved, address) ? here.moved[address] : address;
    const entry = (slug === address ? here : await block(slug)).papers.get(slug);
    return entry ? paper(entry, (await manifest()).site) : null;
  }

  /**
   * The papers at these addresses, in their order.
   * @param {string[]} slugs
   * @param {(count: number) => void} [told] how many are there already
   * @returns {Promise<(Paper | null)[]>}
   */
  async function all(slugs, told = () => {}) {
    /** @type {(Paper | null)[]} */
    const papers = new Array(slugs.length).fill(null);
    const waiting = slugs.entries();
    let count = 0;
    const go = async () => {
      for (const [at, slug] of waiting) {
        papers[at] = await find(slug);
        told(++count);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, go));
    return papers;
  }

  /** The slugs of a list of several pages. @param {string} folder of its first page, with its slash @returns {Promise<string[]>} */
  const list = (folder) => read(`${folder}list.bin`);

  return { find, all, list };
}

/** @typedef {ReturnType<typeof createLookup>} Lookup */

/** @param {Uint8Array} bytes */
function parsed(bytes) {
  const held = JSON.parse(new TextDecoder().decode(bytes));
  if (!held.papers) return held;
  /** @type {import("./paper.js").Entry[]} */
  const entries = held.papers;
  return { ...held, papers: new Map(entries.map((entry) => [entry.slug, entry])) };
}
