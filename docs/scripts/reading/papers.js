// The papers that a page names: its own, and those in its lists.

import { slugAt } from "./site.js";

const PAGE = ".md-content:not(.ps-reading)"; // that of the list has buttons of its own
const TITLES = `${PAGE} li > a:first-child, ${PAGE} li > :is(h2, h3):first-child > a`;

/** The paper that the page is about, and the list of what is known of it; null if there is none. */
export function heading() {
  const list = document.querySelector(".ps-paper > ul");
  const title = document.querySelector(".ps-paper > h1");
  const slug = slugAt(location.href);
  return list && title && slug ? { list, slug, title: title.textContent.trim() } : null;
}

/** The items of lists that name papers. */
export function entries() {
  return [...document.querySelectorAll(TITLES)].flatMap((link) => {
    const slug = link instanceof HTMLAnchorElement ? slugAt(link.href) : "";
    const item = link.closest("li");
    return slug && item ? [{ item, slug, title: link.textContent.trim() }] : [];
  });
}

/** Calls for more whenever a search has answered, or the list of what is new has come. @param {() => void} more */
export function watch(more) {
  const made = document.querySelector("ps-search, ps-news");
  if (made) new MutationObserver(more).observe(made, { childList: true, subtree: true });
}
