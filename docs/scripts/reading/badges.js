// Marks on the papers that are new, and a bar above lists that can leave out all others.

import { element } from "../search-page/elements.js";
import { entries } from "./papers.js";
import { whisper } from "./voice.js";

/** @typedef {import("../visits/news.js").News} News */

const LISTS = ":is(.ps-papers, .ps-keyword, .ps-dump)";
const HIDING = "paperstacks only new";

export class Badges {
  #news;
  /** @type {Set<string>} */
  #slugs = new Set();
  #number = element("span");
  #hide = element("button", { type: "button" }, "Hide the seen");
  #settle = element("button", { type: "button" }, "Mark all seen");
  #bar = element("p", { className: "ps-fresh" }, this.#number, " ", this.#hide, this.#settle);

  /** @param {News} news @param {Element | undefined} line of the paper that the page is about */
  constructor(news, line) {
    this.#news = news;
    this.line = line;
    this.#hide.addEventListener("click", () => this.#turn());
    this.#settle.addEventListener("click", () => this.#end());
  }

  /** @param {import("../visits/news.js").Told} told @param {string} [own] slug of the page's paper */
  tell({ dumps, count }, own) {
    this.#slugs = new Set(dumps.flatMap(({ papers }) => papers.map(({ slug }) => slug)));
    const list = document.querySelector(LISTS);
    // Where no room was kept for it, it would push the list down.
    if (list && this.#slugs.size && "news" in document.documentElement.dataset) list.prepend(this.#bar);
    if (own && this.#slugs.has(own)) this.line?.append(badge("New since your last visit"));
    home(count);
    this.mark();
  }

  /** Marks what has come onto the page. */
  mark() {
    const listed = entries();
    const fresh = listed.filter(({ slug }) => this.#slugs.has(slug));
    for (const { item } of fresh)
      if (!item.querySelector(":scope > .ps-new") && !item.closest("ps-news")) item.append(badge("new"));
    if (!this.#bar.isConnected) return;
    this.#number.textContent = `${fresh.length} of ${listed.length} new`;
    const isHiding = kept() === "yes";
    this.#hide.ariaPressed = String(isHiding);
    for (const { item, slug } of listed) item.hidden = isHiding && !this.#slugs.has(slug);
  }

  /** Takes all marks away, as nothing is new any more. */
  clear() {
    this.#slugs.clear();
    delete document.documentElement.dataset.news;
    for (const each of document.querySelectorAll(".ps-new")) each.remove();
    for (const { item } of entries()) item.hidden = false;
    this.#bar.remove();
    home(0);
  }

  #turn() {
    sessionStorage.setItem(HIDING, kept() === "yes" ? "" : "yes");
    this.mark();
    whisper(this.#number.textContent ?? "");
  }

  #end() {
    this.#news.settle();
    this.clear();
    whisper("All marked as seen");
    const title = document.querySelector("h1");
    title?.setAttribute("tabindex", "-1");
    title?.focus();
  }
}

/** Whether only what is new shall show, on all lists of this tab. */
const kept = () => sessionStorage.getItem(HIDING);

/** @param {string} text */
const badge = (text) => element("span", { className: "ps-new" }, text);

/** @param {number} count */
function home(count) {
  const link = document.querySelector('.ps-home a[href^="new/"]');
  if (!link) return;
  link.textContent = count ? `${count.toLocaleString("en")} new to you` : "New to you";
  link.classList.toggle("ps-has-new", count > 0);
}
