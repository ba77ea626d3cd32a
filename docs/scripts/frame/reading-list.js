// The way to the reader's own list.

import { base } from "./memory.js";

export function readingList() {
  const link = document.createElement("a");
  link.href = `${base}reading-list/`;
  link.className = "ps-shelf";
  link.title = link.ariaLabel = "Reading list";
  link.innerHTML =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6.5 3.5h11v16.6L12 16l-5.5 4.1z"/></svg>';
  document.currentScript?.before(link);
}
