// The field in which a reader types.

import { element } from "./elements.js";

const KEYS = ["/", "s", "f"]; // those of Material's search
const TYPED_INTO = "input:not([type=checkbox]), select, textarea";

export class Question {
  #input = /** @type {HTMLInputElement} */ (
    element("input", {
      type: "search",
      name: "query",
      "aria-label": "Titles, texts, keywords, authors",
      placeholder: "Titles, texts, keywords, authors",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: false,
      enterKeyHint: "search",
    })
  );

  element = element(
    "form",
    { className: "ps-ask", role: "search", "aria-label": "Catalogue" },
    this.#input,
  );

  /** Is told what stands in the field. @type {(query: string, done: boolean) => void} */
  ontype = () => {};

  constructor() {
    this.#input.addEventListener("input", () => this.ontype(this.#input.value, false));
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ontype(this.#input.value, true);
      if (matchMedia("(pointer: coarse)").matches) this.#input.blur(); // which puts the keys away
    });
  }

  /** @param {string} query */
  show(query) {
    if (this.#input.value !== query) this.#input.value = query;
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  /** Takes the keys that elsewhere lead to Material's search. @param {KeyboardEvent} event */
  key = (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !KEYS.includes(key)) return;
    event.stopPropagation();
    if (target instanceof Element && target.matches(TYPED_INTO)) return;
    event.preventDefault();
    this.focus();
    this.#input.select();
  };
}
