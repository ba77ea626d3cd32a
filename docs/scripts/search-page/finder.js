// The search page as one element: the address says what is asked, and all else follows from it.

import { answers } from "./answers.js";
import { Choices } from "./choices.js";
import { element } from "./elements.js";
import { Found } from "./found.js";
import { help } from "./help.js";
import { Question } from "./question.js";
import { STEP, asks, options, read, write } from "./state.js";

/** @typedef {import("./state.js").State} State */

const SETTLED = 1500; // milliseconds without a key, after which what is typed is another question
const SLOW = 400; // milliseconds without an answer, after which the page says that it waits
const [FIRST, FEW] = [5, 5]; // results that are shown at once, and then in a task
const BRIEF = 150; // milliseconds without a key, after which the results are counted

export class Finder extends HTMLElement {
  #question = new Question();
  #choices = new Choices();
  #found = new Found();
  #help = help();
  #state = read("");
  #asked = 0;
  #typed = -SETTLED; // when
  #name = document.title;

  connectedCallback() {
    const body = element("div", { className: "ps-body" });
    body.append(this.#choices.element, this.#found.element);
    this.replaceChildren(this.#question.element, this.#help, body);
    this.#listen();
    // Without `?q=`, for which Material would open its own search.
    history.replaceState(history.state, "", write(read(location.search)));
    this.#turn();
    if (!asks(this.#state)) this.#question.focus();
  }

  disconnectedCallback() {
    removeEventListener("popstate", this.#turn);
    removeEventListener("keydown", this.#question.key, { capture: true });
    answers.end();
  }

  #listen() {
    addEventListener("popstate", this.#turn);
    addEventListener("keydown", this.#question.key, { capture: true });
    this.addEventListener("click", (event) => this.#follow(event));
    this.#question.ontype = (query, done) => this.#type(query, done);
    this.#choices.onchange = (change) => this.#go({ ...change(this.#state), shown: STEP });
    this.#found.onsort = (sort) => this.#go({ ...this.#state, sort, shown: STEP });
    this.#found.onmore = () => void this.#extend();
    this.#found.onall = () => this.#all();
  }

  /** Asks what the address says. */
  #turn = () => {
    this.#state = read(location.search);
    this.#typed = -SETTLED;
    void this.#show();
  };

  /** @param {State} state @param {boolean} [anew] whether the way back leads to the one before */
  #go(state, anew = true) {
    if (write(state) === write(this.#state)) return;
    this.#state = state;
    history[anew ? "pushState" : "replaceState"](history.state, "", write(state));
    void this.#show();
  }

  /** @param {string} query @param {boolean} done */
  #type(query, done) {
    const now = performance.now();
    const anew = now - this.#typed > SETTLED;
    this.#typed = done ? -SETTLED : now;
    if (query !== this.#state.query)
      this.#go({ ...this.#state, query, literal: false, shown: STEP }, anew);
  }

  /** A link to another question needs no other page. @param {MouseEvent} event */
  #follow(event) {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    const address = link?.getAttribute("href") ?? "";
    if (!address.startsWith("?") || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(read(address));
    this.#question.focus();
    scrollTo({ top: 0 });
  }

  async #extend() {
    const before = this.#found.length;
    const { shown } = this.#state;
    this.#state = { ...this.#state, shown: shown + STEP };
    history.replaceState(history.state, "", write(this.#state));
    await this.#show(this.#state.shown);
    this.#found.focus(before);
  }

  /** The slugs of all papers that are found, in their order. */
  async #all() {
    const everything = { ...options(this.#state), limit: 0, slugs: true };
    const answer = await answers.ask(this.#state.query, everything);
    if (!answer?.slugs) throw new Error("the index cannot be reached");
    return answer.slugs;
  }

  /**
   * Shows the answer to the question, unless another one has come meanwhile.
   * @param {number} [first] how many results do not wait for the others
   */
  async #show(first = FIRST) {
    const [asked, state] = [++this.#asked, this.#state];
    this.#question.show(state.query);
    document.title = [state.query.slice(0, 80), this.#name].filter(Boolean).join(" – ");
    this.#found.isBusy = asks(state);
    if (!asks(state)) return this.#begin();
    this.#choices.wait();
    if (this.#isBeginning) this.#help.open = this.#isBeginning = false;
    const slow = setTimeout(() => this.#found.wait(), SLOW);
    const limit = Math.min(first, state.shown);
    const answer = await answers.ask(state.query, { ...options(state), limit, places: true });
    clearTimeout(slow);
    if (asked !== this.#asked) return;
    if (answer) {
      this.#found.show(answer, state);
      await this.#fill(asked, state, Math.min(answer.total, state.shown));
    } else {
      this.#found.fail();
      this.#choices.hide();
    }
    if (asked !== this.#asked) return;
    this.#found.isBusy = false;
    if (answer) void this.#count(asked, state);
  }

  /**
   * Adds the results that follow the first, a few at a time, so that a key is never kept waiting.
   * @param {number} asked
   * @param {State} state
   * @param {number} wanted
   */
  async #fill(asked, state, wanted) {
    if (this.#found.length >= wanted) return;
    const answer = await answers.ask(state.query, options(state));
    for (let at = this.#found.length; answer && at < wanted && asked === this.#asked; at += FEW) {
      this.#found.add(answer.hits.slice(at, at + FEW), state, answer.total);
      await new Promise((go) => setTimeout(go));
    }
  }

  #isBeginning = false;

  /** With nothing asked there is room to say what can be. */
  #begin() {
    this.#help.open = this.#isBeginning = true;
    this.#choices.hide();
    this.#found.begin();
    void answers.prepare();
  }

  /** @param {number} asked @param {State} state */
  async #count(asked, state) {
    if (!this.#choices.isEmpty) await new Promise((go) => setTimeout(go, BRIEF));
    if (asked !== this.#asked) return;
    const counting = { ...options(state), sort: undefined, limit: 0, facets: true };
    const answer = await answers.ask(state.query, counting);
    if (asked === this.#asked && answer?.facets) this.#choices.show(answer.facets, state);
  }
}
