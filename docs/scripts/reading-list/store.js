// Where the list is kept: in this browser, under the address of the site.

import { EMPTY, MOST } from "./list.js";
import { read, written } from "./written.js";

/**
 * @typedef {import("./list.js").List} List
 * @typedef {Pick<Storage, "getItem" | "setItem">} Room
 */

const CHANGED = "ps-reading-list"; // other scripts of the page hear it
const NO_ROOM = "This browser has no room left, so the change was not kept.";
const NO_STORE =
  "This browser keeps nothing for this site, so there is no reading list. Its settings for cookies and site data can allow it.";
const FULL = `A reading list has ${MOST.toLocaleString("en")} papers at most, so the change was not kept.`;

export class Store {
  /** @param {URL} root of the site @param {() => Room} open may throw, as `localStorage` does */
  constructor(root, open = () => localStorage) {
    this.key = `${root.pathname}.reading-list`;
    this.open = open;
  }

  /** What is kept; "" if there is nothing, or nothing can be. */
  get text() {
    try {
      return this.open().getItem(this.key) ?? "";
    } catch {
      return "";
    }
  }

  /** @returns {List} */
  get list() {
    return read(this.text, Date.now()) ?? EMPTY;
  }

  /** Why nothing can be kept, or "". */
  get trouble() {
    try {
      return "isClosed" in this.open() ? NO_STORE : ""; // as frame/memory.js has it
    } catch {
      return NO_STORE;
    }
  }

  /** What was kept and could not be read; "" if there is none. */
  get damaged() {
    const text = this.text;
    if (text && !read(text, Date.now())) return text;
    try {
      return this.open().getItem(`${this.key} damaged`) ?? "";
    } catch {
      return "";
    }
  }

  /**
   * Changes what is kept now, by whichever tab.
   * @param {(list: List) => List} change
   * @returns {string} why it was not kept, or ""
   */
  change(change) {
    const list = change(this.list);
    return list.papers.size > MOST ? FULL : this.restore(written(list));
  }

  /** Keeps a text as it was kept before. @param {string} text @returns {string} why not, or "" */
  restore(text) {
    try {
      const [room, damaged] = [this.open(), this.damaged];
      if (damaged) room.setItem(`${this.key} damaged`, damaged);
      room.setItem(this.key, text);
    } catch {
      return this.trouble || NO_ROOM;
    }
    globalThis.dispatchEvent?.(new Event(CHANGED));
    return "";
  }

  /** @param {() => void} hear is told whenever the list is another, also by another tab */
  listen(hear) {
    addEventListener(CHANGED, hear);
    addEventListener("storage", ({ key }) => {
      if (key === this.key || key === null) hear();
    });
  }
}
