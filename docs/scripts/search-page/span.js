// The first and the last year, as two fields.

import { element } from "./elements.js";
import { FIRST, LAST } from "./state.js";

/** @param {string} name @param {string} placeholder */
const field = (name, placeholder) =>
  /** @type {HTMLInputElement} */ (
    element("input", {
      "aria-label": name,
      type: "text",
      inputMode: "numeric",
      pattern: "[0-9]{4}",
      maxLength: 4,
      placeholder,
    })
  );

export class Span {
  #from = field("From year", "from");
  #to = field("To year", "to");

  element = element("div", { className: "ps-span" }, this.#from, " – ", this.#to);

  /** @param {import("./state.js").State} state */
  show({ years }) {
    if (this.element.contains(document.activeElement)) return; // what is being typed stays
    const [from, to] = years ?? [FIRST, LAST];
    this.#from.value = from > FIRST ? String(from) : "";
    this.#to.value = to < LAST ? String(to) : "";
  }

  /** What stands in them; fields that hold no year count as empty. @returns {[number, number] | null} */
  get years() {
    const [from, to] = [this.#from, this.#to].map((each) =>
      each.checkValidity() ? Number(each.value) : 0,
    );
    return from || to ? [from || FIRST, to || LAST] : null;
  }
}
