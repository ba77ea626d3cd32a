// What is new to the reader of this browser: found here, told to nobody.

import { files } from "../files/index.js";
import { inflated } from "../search/bytes.js";
import { count, grown, known, read, settled, unseen, visited, written } from "./visits.js";

/**
 * @typedef {import("./visits.js").Visits} Visits
 * @typedef {import("./visits.js").Dump} Dump
 * @typedef {{ slug: string, title: string, others: string[] }} Paper
 * @typedef {{ since: number, count: number, dumps: { title: string, papers: Paper[] }[] }} Told
 *   since: when the last visit ended, in milliseconds, or 0; count: papers, which are not listed if
 *   they are very many
 */

const MOST = 20_000; // papers that are looked at one by one
const CHANGES = "visits/manifest.bin"; // all others are named after their content

export class News {
  /** @param {URL} root of the site @param {() => Storage} open may throw, as `localStorage` does */
  constructor(root, open = () => localStorage) {
    this.key = `${root.pathname}.visits`;
    this.flag = `${root.pathname}.news`; // frame/news.js makes room where it stands
    this.load = files(root, (path) => path === CHANGES);
    this.open = open;
  }

  /**
   * Notes that the reader is here.
   * @returns {Promise<Told | null>} null if nothing can be kept or fetched
   */
  async look() {
    try {
      const room = this.open();
      const { dumps } = await this.#file(CHANGES);
      const all = dumps.map(dump);
      const visits = visited(read(room.getItem(this.key) ?? ""), known(all), Date.now());
      room.setItem(this.key, written(visits));
      const told = await this.#told(grown(all, visits.before), visits);
      room.setItem(this.flag, told.count ? String(told.count) : "");
      return told;
    } catch {
      return null; // no connection, or no room: another time will do
    }
  }

  /** Marks all as seen. */
  settle() {
    const room = this.open();
    const visits = read(room.getItem(this.key) ?? "");
    if (visits) room.setItem(this.key, written(settled(visits)));
    room.setItem(this.flag, "");
  }

  /** @param {() => void} hear is told when another tab has marked all as seen */
  listen(hear) {
    addEventListener("storage", ({ key, newValue }) => {
      if (key === this.flag && newValue === "") hear();
    });
  }

  /** @param {Dump[]} dumps @param {Visits} visits @returns {Promise<Told>} */
  async #told(dumps, { before, since }) {
    const many = dumps.reduce((sum, { name, papers }) => sum + papers - count(before, name), 0);
    if (many > MOST) return { since, count: many, dumps: [] };
    /** @type {Set<string>} */
    const slugs = new Set();
    const found = await Promise.all(
      dumps.map(async ({ name, title, file }) => {
        const papers = unseen(await this.#papers(file), name, before);
        return { title, papers };
      }),
    );
    for (const each of found) {
      each.papers = each.papers.filter(({ slug }) => !slugs.has(slug));
      for (const { slug } of each.papers) slugs.add(slug);
    }
    return { since, count: slugs.size, dumps: found.filter(({ papers }) => papers.length) };
  }

  /** @param {string} file @returns {Promise<Paper[]>} of a dump, in its order */
  async #papers(file) {
    /** @type {{ dumps: string[], papers: [string, string, ...number[]][] }} */
    const { dumps, papers } = await this.#file(file);
    return papers.map(([slug, title, ...others]) => ({
      slug,
      title,
      others: others.map((rank) => dumps[rank]),
    }));
  }

  /** @param {string} path @returns {Promise<any>} */
  async #file(path) {
    const bytes = await this.load(path).then(inflated);
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}

/** @param {[string, string, number, string]} row @returns {Dump} */
const dump = ([name, title, papers, file]) => ({ name, title, papers, file });
