// What the catalogue says today of the papers on the list, some of which may stand elsewhere by now.

import { lookupAt } from "../lookup/index.js";
import { spoken } from "../lookup/paper.js";
import { renamed } from "../reading-list/list.js";
import { root } from "../reading/site.js";

/** @typedef {import("../lookup/paper.js").Paper} Paper */

const GONE = "Not in the catalogue any more. What you noted stays here.";
const AUTHORS = 3;

export class Catalogue {
  #lookup = lookupAt(root);
  #store;

  /** @param {import("../reading-list/store.js").Store} store */
  constructor(store) {
    this.#store = store;
  }

  /**
   * The paper at an address, its own or an old one.
   * @param {string} slug
   * @returns {Promise<Paper | null | undefined>} null if there is none, undefined if nobody can tell
   */
  find(slug) {
    return this.#lookup.find(slug).catch(() => undefined);
  }

  /**
   * The papers of the list with what the reader noted of them.
   * @param {string[]} slugs
   * @param {(count: number) => void} [told] how many are there already
   */
  async all(slugs, told) {
    const { papers } = this.#store.list;
    const found = await this.#lookup.all(slugs, told);
    return found.map((paper, at) => {
      const note = papers.get(slugs[at])?.note ?? "";
      return paper && { ...paper, annotation: note.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim() };
    });
  }

  /** Who wrote a paper of the list, and when; it gets its new permalink if it has one. @param {string} slug */
  async facts(slug) {
    const paper = await this.find(slug);
    if (paper === null) return GONE;
    if (!paper) return "";
    const { title } = this.#store.list.papers.get(slug) ?? paper;
    if (paper.slug !== slug || title === slug)
      this.#store.change((list) => renamed(list, slug, paper.slug, paper.title));
    return said(paper);
  }
}

/** @param {Paper} paper */
export function said({ authors, date: [year], venue }) {
  const names = authors.slice(0, AUTHORS).map(spoken).join(", ");
  const others = authors.length > AUTHORS ? " and others" : "";
  return [names + others, venue, year].filter(Boolean).join(" · ");
}
