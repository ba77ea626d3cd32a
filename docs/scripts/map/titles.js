// The titles of papers, some at a time, as they are asked for.

import { inflated } from "../search/bytes.js";

/** @typedef {[title: string, slug: string]} Titled */

/**
 * @param {(path: string) => Promise<Uint8Array>} load
 * @param {{ titles: string, each: number }} layout
 * @returns {(paper: number) => Promise<Titled>}
 */
export function titles(load, { titles: folder, each }) {
  /** @type {Map<number, Promise<Titled[]>>} */
  const known = new Map();
  return async (paper) => {
    const block = Math.floor(paper / each);
    const content = known.get(block) ?? load(`map/${folder}/${block}.bin`).then(parsed);
    if (!known.has(block)) content.catch(() => known.delete(block));
    known.set(block, content);
    return (await content)[paper % each];
  };
}

/** @param {Uint8Array} packed @returns {Promise<Titled[]>} */
const parsed = async (packed) => JSON.parse(new TextDecoder().decode(await inflated(packed)));
