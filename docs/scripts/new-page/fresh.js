// The papers that are new to the reader, dump by dump.

import { paperAt, root } from "../reading/site.js";
import { whisper } from "../reading/voice.js";
import { counted, element } from "../search-page/elements.js";
import { News } from "../visits/news.js";

/** @typedef {import("../visits/news.js").Told} Told */

const STEP = 200; // papers

export class Fresh extends HTMLElement {
  #news = new News(root);
  #shown = STEP;

  connectedCallback() {
    this.#news.listen(() => void this.#show());
    void this.#show();
  }

  async #show() {
    const told = await this.#news.look();
    if (!told) return this.replaceChildren(paragraph("It cannot be told: the site cannot be reached, or this browser keeps nothing for it."));
    const { count, dumps } = told;
    const listed = dumps.reduce((sum, { papers }) => sum + papers.length, 0);
    this.replaceChildren(
      paragraph(sentence(told)),
      ...(count ? [paragraph(this.#button("Mark all as seen", () => this.#settle()))] : []),
      ...sections(dumps, this.#shown),
      ...(listed > this.#shown ? [this.#button("More papers", () => this.#extend())] : []),
    );
  }

  #settle() {
    this.#news.settle();
    whisper("All marked as seen");
    void this.#show();
  }

  #extend() {
    this.#shown += STEP;
    void this.#show();
  }

  /** @param {string} name @param {() => void} act */
  #button(name, act) {
    const button = element("button", { type: "button", className: "ps-further" }, name);
    button.addEventListener("click", act);
    return button;
  }
}

/** @param {Told} told */
function sentence({ since, count, dumps }) {
  if (!since && !count) return "This is your first visit with this browser. What comes from now on will show here.";
  const visit = since ? `your last visit on ${day(since)}` : "you came";
  if (!count) return `Nothing has come since ${visit}.`;
  if (!dumps.length) return `About ${counted(count, "paper")} came since ${visit}: too many to list.`;
  return `${counted(count, "paper")} came since ${visit}.`;
}

/** @param {Told["dumps"]} dumps @param {number} most */
function* sections(dumps, most) {
  let left = most;
  for (const { title, papers } of dumps) {
    if (left <= 0) return;
    const items = papers.slice(0, left).map(({ slug, title }) =>
      element("li", {}, element("h3", {}, element("a", { href: paperAt(slug) }, title))),
    );
    left -= items.length;
    yield element("h2", {}, title);
    yield element("ol", { className: "ps-mine-list" }, ...items);
  }
}

/** @param {number} time */
const day = (time) => new Date(time).toLocaleDateString("en", { dateStyle: "long" });

/** @param {string | Node} content */
const paragraph = (content) => element("p", {}, content);
