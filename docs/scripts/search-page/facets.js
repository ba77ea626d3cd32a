// What the results can be narrowed by, with how many of them there are.

import { element } from "./elements.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {import("../search/facets.js").Facets} Counts
 * @typedef {{ value: string, label: string, count: number | null, chosen: boolean }} Choice
 * @typedef {{
 *   name: string, title: string,
 *   choices: (counts: Counts, state: State) => Choice[],
 *   chosen: (state: State, value: string, on: boolean) => State,
 * }} Facet
 */

const AT_ONCE = 8; // choices that need no click to be seen

/** @param {string[]} list @param {string} value @param {boolean} on */
const changed = (list, value, on) => (on ? [...list, value] : list.filter((one) => one !== value));

/**
 * The choices that the reader made, even where they leave nothing, then the others.
 * @param {string[]} chosen
 * @param {Omit<Choice, "chosen">[]} counted
 * @returns {Choice[]}
 */
function together(chosen, counted) {
  const known = new Map(counted.map((each) => [each.value, each]));
  return [
    ...chosen.map((value) => ({
      ...(known.get(value) ?? { value, label: value, count: 0 }),
      chosen: true,
    })),
    ...counted
      .filter(({ value }) => !chosen.includes(value))
      .map((each) => ({ ...each, chosen: false })),
  ];
}

/** @type {Facet[]} */
export const FACETS = [
  {
    name: "keyword",
    title: "Keyword",
    choices: ({ keywords }, state) =>
      together(
        state.keywords,
        keywords.map(({ name, slug, count }) => ({ value: slug, label: name, count })),
      ),
    chosen: (state, value, on) => ({ ...state, keywords: changed(state.keywords, value, on) }),
  },
  {
    name: "year",
    title: "Year",
    choices: ({ years }, state) =>
      together(
        state.years && state.years[0] === state.years[1] ? [String(state.years[0])] : [],
        years.map(({ year, count }) => ({ value: String(year), label: String(year), count })),
      ),
    chosen: (state, value, on) => ({ ...state, years: on ? [Number(value), Number(value)] : null }),
  },
  {
    name: "dump",
    title: "Dump",
    choices: ({ dumps }, state) =>
      together(
        state.dumps,
        dumps.map(({ name, title, count }) => ({ value: name, label: title, count })),
      ),
    chosen: (state, value, on) => ({ ...state, dumps: changed(state.dumps, value, on) }),
  },
  {
    name: "has",
    title: "Has",
    choices: ({ code }, state) =>
      together(
        state.code ? ["code"] : [],
        code || state.code ? [{ value: "code", label: "Code", count: code }] : [],
      ),
    chosen: (state, _, on) => ({ ...state, code: on }),
  },
];

/** One group of choices on the page. */
export class Panel {
  #first = element("div");
  #others = element("div");
  #more = /** @type {HTMLDetailsElement} */ (
    element("details", {}, element("summary", {}, "More"), this.#others)
  );

  /** @param {Facet} facet */
  constructor(facet) {
    this.facet = facet;
    this.element = element(
      "fieldset",
      { hidden: true },
      element("legend", {}, facet.title),
      this.#first,
      this.#more,
    );
  }

  /** @param {Counts} counts @param {State} state */
  show(counts, state) {
    const choices = this.facet.choices(counts, state).map((each) => this.#choice(each));
    const focused = /** @type {HTMLInputElement | null} */ (document.activeElement);
    const held = this.element.contains(focused) ? focused?.value : undefined;
    this.#first.replaceChildren(...choices.slice(0, AT_ONCE));
    this.#others.replaceChildren(...choices.slice(AT_ONCE));
    this.#more.hidden = choices.length <= AT_ONCE;
    this.element.hidden = choices.length === 0;
    if (held === undefined) return;
    for (const input of this.element.querySelectorAll("input"))
      if (input.value === held) input.focus();
  }

  /** @param {Choice} choice */
  #choice({ value, label, count, chosen }) {
    const { name } = this.facet;
    const input = element("input", { type: "checkbox", name, value, checked: chosen });
    const number = element("span", { className: "ps-count" }, (count ?? 0).toLocaleString("en"));
    return element("label", {}, input, element("span", {}, label), number);
  }
}
