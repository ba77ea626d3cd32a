// The button that puts a paper on the reading list, or takes it off.

import { element } from "../search-page/elements.js";
import { put, remove } from "../reading-list/list.js";
import { changed } from "./changing.js";
import { say, whisper } from "./voice.js";

/** @typedef {import("../reading-list/store.js").Store} Store */

const SVG = "http://www.w3.org/2000/svg";
const SHAPE = "M6.5 3.5h11v16.6L12 16l-5.5 4.1z";

/**
 * @param {Store} store
 * @param {string} slug
 * @param {string} title
 * @param {string} [label] beside the picture; without it the button is named after the paper
 */
export function bookmark(store, slug, title, label = "") {
  const name = label || `On the reading list: ${title}`;
  const button = element("button", { type: "button", className: "ps-keep", "data-slug": slug });
  if (!label) button.ariaLabel = name;
  button.append(picture(), label);
  button.addEventListener("click", () => toggle(store, slug, title));
  return button;
}

/** Shows what is on the list, on each button of the page. @param {Store} store */
export function refresh(store) {
  const { papers } = store.list;
  for (const button of document.querySelectorAll("button.ps-keep"))
    if (button instanceof HTMLElement)
      button.ariaPressed = String(papers.has(button.dataset.slug ?? ""));
}

/** @param {Store} store @param {string} slug @param {string} title */
function toggle(store, slug, title) {
  const time = Date.now();
  if (store.list.papers.has(slug))
    return changed(store, (list) => remove(list, slug, time), () => "Taken off the reading list.");
  const entry = { slug, title, state: /** @type {const} */ ("to-read"), note: "", changed: time };
  const trouble = store.change((list) => put(list, entry));
  if (trouble) say(trouble);
  else whisper("On the reading list");
}

function picture() {
  const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS(SVG, tag));
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPE);
  svg.append(path);
  return svg;
}
