// The reader's own list, with what can be done with it.

import { Store } from "../reading-list/store.js";
import { refresh } from "../reading/bookmark.js";
import { root } from "../reading/site.js";
import { counted, element } from "../search-page/elements.js";
import { Catalogue } from "./catalogue.js";
import { Filter } from "./filter.js";
import { Offer } from "./offer.js";
import { Row } from "./row.js";
import { Shelf } from "./shelf.js";

const STEP = 50; // papers

export class Mine extends HTMLElement {
  #store = new Store(root);
  #catalogue = new Catalogue(this.#store);
  #offer = new Offer(this.#store, this.#catalogue);
  #filter = new Filter();
  #shelf = new Shelf(this.#store, this.#catalogue);
  #number = element("p", { className: "ps-number", tabIndex: -1 });
  #list = element("ol", { className: "ps-mine-list", "aria-label": "Reading list" });
  #more = element("button", { type: "button", className: "ps-further" }, "More papers");
  #shown = STEP;
  /** @type {Map<string, Row>} */
  #rows = new Map();

  connectedCallback() {
    const parts = [this.#offer, this.#filter, { element: this.#number }, { element: this.#list }];
    this.replaceChildren(...parts.map((part) => part.element), this.#more, this.#shelf.element);
    this.#filter.onchange = () => this.#show();
    this.#more.addEventListener("click", () => {
      this.#shown += STEP;
      this.#show();
    });
    this.#store.listen(() => this.#show());
    addEventListener("hashchange", () => void this.#offer.look());
    void this.#offer.look();
    this.#show();
  }

  #show() {
    const all = [...this.#store.list.papers.values()].reverse();
    const some = all.filter(({ state }) => this.#filter.has(state));
    const shown = some.slice(0, this.#shown);
    this.#filter.show(all);
    this.#number.textContent = all.length ? counted(some.length, "paper") : this.#empty();
    this.#more.hidden = shown.length === some.length;
    this.#shelf.show(all.length > 0);
    this.#place(shown);
    refresh(this.#store);
  }

  /** Leaves what is there in its place, so that a reader can go on typing. @param {import("../reading-list/list.js").Entry[]} entries */
  #place(entries) {
    const next = this.#beyondFocus();
    const rows = entries.map((entry) => this.#row(entry));
    const gone = [...this.#list.children].filter((item) => !rows.some((row) => row.element === item));
    for (const item of gone) item.remove();
    rows.forEach(({ element }, at) => {
      if (this.#list.children[at] !== element) this.#list.insertBefore(element, this.#list.children[at]);
    });
    if (next && !next.was.isConnected) (next.to?.querySelector("a") ?? this.#number).focus();
  }

  /** Where a reader goes on if the row with the focus goes. */
  #beyondFocus() {
    const was = this.#list.contains(document.activeElement) && document.activeElement?.closest("li");
    return was ? { was, to: was.nextElementSibling ?? was.previousElementSibling } : null;
  }

  /** @param {import("../reading-list/list.js").Entry} entry */
  #row(entry) {
    const row = this.#rows.get(entry.slug) ?? new Row(this.#store, this.#catalogue, entry);
    this.#rows.set(entry.slug, row);
    row.show(entry);
    return row;
  }

  #empty() {
    return (
      this.#store.trouble ||
      "No paper yet. The bookmark beside each title puts a paper here, in lists, in the search and on its own page."
    );
  }
}
