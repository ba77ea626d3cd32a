// Which papers of the list are shown: those of one state, or all.

import { STATES } from "../reading-list/list.js";
import { element } from "../search-page/elements.js";

/** @typedef {import("../reading-list/list.js").Entry} Entry */

export class Filter {
  #chosen = "";
  #buttons = Object.entries({ "": "All", ...STATES }).map(([state, name]) => ({
    state,
    name,
    button: element("button", { type: "button" }),
  }));

  /** Is told when another state is chosen. @type {() => void} */
  onchange = () => {};

  element = element(
    "p",
    { className: "ps-order", role: "group", "aria-label": "Show" },
    ...this.#buttons.map(({ button }) => button),
  );

  constructor() {
    for (const { state, button } of this.#buttons)
      button.addEventListener("click", () => {
        this.#chosen = state;
        this.onchange();
      });
  }

  /** @param {string} state */
  has(state) {
    return !this.#chosen || state === this.#chosen;
  }

  /** @param {Entry[]} entries of the whole list */
  show(entries) {
    this.element.hidden = entries.length === 0;
    for (const { state, name, button } of this.#buttons) {
      const count = entries.filter((entry) => !state || entry.state === state).length;
      button.textContent = `${name} ${count.toLocaleString("en")}`;
      button.ariaPressed = String(state === this.#chosen);
    }
  }
}
