// A paper on the list.

import { bookmark } from "../reading/bookmark.js";
import { Particulars } from "../reading/particulars.js";
import { paperAt } from "../reading/site.js";
import { element } from "../search-page/elements.js";

/** @typedef {import("../reading-list/list.js").Entry} Entry */

export class Row {
  #title = /** @type {HTMLAnchorElement} */ (element("a"));
  #facts = element("p", { className: "ps-facts" });
  #particulars;

  /**
   * @param {import("../reading-list/store.js").Store} store
   * @param {import("./catalogue.js").Catalogue} catalogue
   * @param {Entry} entry
   */
  constructor(store, catalogue, { slug, title, note }) {
    this.#particulars = new Particulars(store, slug, title);
    this.#title.href = paperAt(slug);
    this.element = element(
      "li",
      {},
      element("h2", {}, this.#title),
      this.#facts,
      element("div", { className: "ps-mine" }, ...this.#particulars.elements),
      bookmark(store, slug, title),
    );
    this.#particulars.open = note !== "";
    void catalogue.facts(slug).then((said) => (this.#facts.textContent = said));
  }

  /** @param {Entry} entry */
  show(entry) {
    this.#title.textContent = entry.title;
    this.#particulars.show(entry);
  }
}
