// The panel beside the results in which a reader narrows them.

import { element } from "./elements.js";
import { FACETS, Panel } from "./facets.js";
import { Span } from "./span.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {(state: State) => State} Change
 */

const BESIDE = matchMedia("(min-width: 45em)"); // where there is room beside the results

export class Choices {
  #panels = FACETS.map((facet) => new Panel(facet));
  #span = new Span();
  #summary = element("summary", {}, "Narrow");
  #none = element("button", { type: "button", className: "ps-none" }, "Clear");

  /** Is told what the reader changes. @type {(change: Change) => void} */
  onchange = () => {};

  /** Whether there are no counts yet. */
  isEmpty = true;

  element = element(
    "details",
    { className: "ps-narrow", hidden: true, open: BESIDE.matches },
    this.#summary,
    this.#none,
    ...this.#panels.map((panel) => panel.element),
  );

  constructor() {
    const years = this.#panels.find(({ facet }) => facet.name === "year");
    years?.element.append(this.#span.element);
    BESIDE.addEventListener("change", ({ matches }) =>
      this.element.toggleAttribute("open", matches),
    );
    this.#none.addEventListener("click", () =>
      this.onchange((state) => ({ ...state, keywords: [], dumps: [], years: null, code: false })),
    );
    this.element.addEventListener("change", ({ target }) => this.#changed(target));
  }

  /** @param {import("../search/facets.js").Facets} counts @param {State} state */
  show(counts, state) {
    for (const panel of this.#panels) panel.show(counts, state);
    this.#span.show(state);
    const chosen = [...state.keywords, ...state.dumps, state.years, state.code].filter(Boolean);
    this.#summary.textContent = chosen.length ? `Narrow (${chosen.length} chosen)` : "Narrow";
    this.#none.hidden = chosen.length === 0;
    this.element.ariaBusy = "false";
    this.isEmpty = false;
  }

  /** Takes its place before there are counts, so that nothing moves when they come. */
  wait() {
    this.element.hidden = false;
    this.element.ariaBusy = "true";
  }

  hide() {
    this.element.hidden = true;
    this.element.ariaBusy = "false";
    this.isEmpty = true;
  }

  /** @param {EventTarget | null} target */
  #changed(target) {
    if (!(target instanceof HTMLInputElement)) return;
    const facet = FACETS.find(({ name }) => name === target.name);
    if (facet) this.onchange((state) => facet.chosen(state, target.value, target.checked));
    else this.onchange((state) => ({ ...state, years: this.#span.years }));
  }
}
