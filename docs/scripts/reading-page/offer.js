// A list that somebody shares by a link: shown first, and taken over only if the reader wants.

import { STATES, by, taken } from "../reading-list/list.js";
import { isPacked, unpacked } from "../reading-list/link.js";
import { changed } from "../reading/changing.js";
import { paperAt } from "../reading/site.js";
import { counted, element } from "../search-page/elements.js";
import { said } from "./catalogue.js";

/** @typedef {import("../reading-list/list.js").Entry} Entry */

const UNREADABLE = "The link that brought you here holds no list that can be read. Perhaps it was cut on its way.";
const NAMED = 50; // papers that are shown with their titles

export class Offer {
  #store;
  #catalogue;
  element = element("section", { className: "ps-offer", "aria-label": "Shared list", hidden: true });

  /**
   * @param {import("../reading-list/store.js").Store} store
   * @param {import("./catalogue.js").Catalogue} catalogue
   */
  constructor(store, catalogue) {
    this.#store = store;
    this.#catalogue = catalogue;
  }

  /** Shows what the address brings. */
  async look() {
    const hash = location.hash;
    this.element.hidden = !isPacked(hash);
    if (this.element.hidden) return;
    const entries = await unpacked(hash, Date.now());
    if (hash !== location.hash) return;
    if (entries) this.#show(entries);
    else this.element.replaceChildren(element("p", {}, UNREADABLE), this.#button("Close", () => {}));
  }

  /** @param {Entry[]} entries */
  #show(entries) {
    const items = entries.slice(0, NAMED).map((entry) => this.#item(entry));
    const more = entries.length - items.length;
    const add = () => this.#take(entries, (list) => taken(list, entries));
    const replace = () => this.#take(entries, (list) => ({ ...list, papers: by(entries) }));
    this.element.replaceChildren(
      element("h2", { tabIndex: -1 }, `Somebody shares a list of ${counted(entries.length, "paper")} with you`),
      element("ol", { className: "ps-mine-list" }, ...items),
      ...(more ? [element("p", {}, `and ${counted(more, "more paper")}`)] : []),
      this.#button("Add to my list", add),
      ...(this.#store.list.papers.size ? [this.#button("Put in place of my list", replace)] : []),
      this.#button("Leave it", () => {}),
    );
  }

  /** @param {Entry} entry */
  #item(entry) {
    const link = element("a", { href: paperAt(entry.slug) }, entry.title);
    const facts = element("p", { className: "ps-facts" }, STATES[entry.state]);
    const note = entry.note ? [element("p", { className: "ps-said-note" }, entry.note)] : [];
    void this.#catalogue.find(entry.slug).then((paper) => {
      if (paper) entry.title = link.textContent = paper.title;
      const more = paper === null ? "Not in this catalogue." : paper && said(paper);
      if (more) facts.append(" · ", more);
    });
    return element("li", {}, element("h3", {}, link), facts, ...note);
  }

  /** @param {Entry[]} entries @param {Parameters<typeof changed>[1]} change */
  #take(entries, change) {
    const now = Date.now();
    for (const entry of entries) entry.changed = now;
    changed(this.#store, change, (before, after) => {
      const came = [...after.papers.keys()].filter((slug) => !before.papers.has(slug)).length;
      return `${counted(came, "paper")} added.`;
    });
  }

  /** @param {string} name @param {() => void} act */
  #button(name, act) {
    const made = element("button", { type: "button" }, name);
    made.addEventListener("click", () => {
      act();
      history.replaceState(history.state, "", location.pathname + location.search);
      this.element.hidden = true;
    });
    return made;
  }
}
