// What stands below the question: how many papers there are, in which order, and the papers.

import { lookupAt } from "../lookup/index.js";
import { control } from "../take-away/control.js";
import { root } from "./answers.js";
import { counted, element } from "./elements.js";
import { beginnings } from "./help.js";
import { correction, named, nothing, result } from "./results.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {import("./state.js").Sort} Sort
 * @typedef {import("../search/index.js").Result} Result
 */

/** @type {[Sort, string][]} */
const SORTS = [
  ["relevance", "best match"],
  ["newest", "newest"],
  ["seen", "most seen"],
];
const WAITING = "Searching …";
const QUIET = 700; // milliseconds without a change, after which the number of results is said

export class Found {
  #sort = /** @type {HTMLSelectElement} */ (
    element(
      "select",
      { "aria-label": "Order" },
      ...SORTS.map(([value, name]) => element("option", { value }, name)),
    )
  );
  #number = element("p", { className: "ps-number" }, WAITING);
  #status = element("p", { className: "ps-said", role: "status" });
  #take = control(
    { title: () => document.title.replace(/ – [^–]*$/u, ""), choose: () => this.onall() },
    lookupAt(new URL(root)),
  );
  #bar = element("div", { className: "ps-bar" }, this.#number, this.#take, this.#sort);
  #correction = element("p", { className: "ps-correction" });
  #named = element("ul", { className: "ps-named", "aria-label": "Pages of this name" });
  #list = element("ol", { className: "ps-hits", "aria-label": "Results" });
  #nothing = element("div", { className: "ps-nothing" });
  #more = element("button", { type: "button", className: "ps-more" }, "More results");
  #saying = 0;

  /** Whether the results are those of an earlier question. @param {boolean} is */
  set isBusy(is) {
    this.element.ariaBusy = String(is);
  }

  /** Is told of the order that the reader wants. @type {(sort: Sort) => void} */
  onsort = () => {};

  /** Is told that the reader wants more. @type {() => void} */
  onmore = () => {};

  /** Is asked for the slugs of all papers that are found. @type {() => Promise<string[]>} */
  onall = async () => [];

  element = element(
    "div",
    { className: "ps-found" },
    this.#status,
    this.#bar,
    this.#correction,
    this.#named,
    this.#list,
    this.#nothing,
    this.#more,
  );

  constructor() {
    this.#sort.addEventListener("change", () =>
      this.onsort(/** @type {Sort} */ (this.#sort.value)),
    );
    this.#more.addEventListener("click", () => this.onmore());
    this.#named.hidden = true;
  }

  /** @param {Result} answer @param {State} state */
  show(answer, state) {
    const { hits, total } = answer;
    this.#sort.value = state.sort;
    this.#tell(total ? counted(total, "paper") : "");
    this.#take.hidden = !total;
    this.#list.replaceChildren(...hits.map((hit) => result(hit, state)));
    this.#correction.replaceChildren(...(total ? correction(answer, state) : []));
    this.#name(answer.places);
    this.#nothing.replaceChildren(...(total ? [] : nothing(answer, state)));
    this.#hasMore(state, total);
    if (!total) this.#say("No papers");
  }

  /** @param {Result["places"]} places */
  #name(places) {
    this.#named.replaceChildren(...places.map(named));
    this.#named.hidden = places.length === 0;
  }

  /** Puts further results below those shown. @param {Result["hits"]} hits @param {State} state @param {number} total */
  add(hits, state, total) {
    this.#list.append(...hits.map((hit) => result(hit, state)));
    this.#hasMore(state, total);
  }

  /** @param {State} state @param {number} total */
  #hasMore({ shown }, total) {
    this.#more.hidden = this.length < shown || this.length === total;
  }

  /** Where to begin, as nothing is asked. */
  begin() {
    this.#clear();
    this.#nothing.replaceChildren(beginnings());
  }

  wait() {
    this.#number.textContent = WAITING;
  }

  fail() {
    this.#clear();
    this.#tell("The search cannot be reached. Is there a connection?");
  }

  /** Sets the focus on a result. @param {number} place */
  focus(place) {
    this.#list.children[place]?.querySelector("a")?.focus();
  }

  /** How many results are shown. */
  get length() {
    return this.#list.children.length;
  }

  #clear() {
    this.#tell("");
    this.#take.hidden = true;
    this.#list.replaceChildren();
    this.#correction.replaceChildren();
    this.#name([]);
    this.#nothing.replaceChildren();
    this.#more.hidden = true;
  }

  /** @param {string} text */
  #tell(text) {
    this.#number.textContent = text;
    this.#bar.hidden = !text;
    this.#say(text);
  }

  /** To those who hear the page, when the typing rests. @param {string} text */
  #say(text) {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#status.textContent = text), QUIET);
  }
}
