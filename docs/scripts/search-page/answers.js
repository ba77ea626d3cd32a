// The way to the worker that knows the answers.

import { fetched } from "../files/index.js";
import { MANIFEST, isManifest } from "../search/manifest.js";

/**
 * @typedef {import("../search/index.js").Options} Options
 * @typedef {import("../search/index.js").Result} Result
 */

const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const worker = new URL("search-worker.js", script).href;

/** The root of the site. */
export const root = new URL("..", script).href;

/** Asks the worker, which is started by the first question. */
class Answers {
  /** @type {Promise<Worker> | null} */
  #worker = null;
  /** @type {Map<number, (result: Result | null) => void>} */
  #waiting = new Map();
  #asked = 0;

  /**
   * @param {string} query
   * @param {Options} options
   * @returns {Promise<Result | null>} null if the index cannot be reached
   */
  async ask(query, options) {
    this.#worker ??= this.#start();
    const id = ++this.#asked;
    (await this.#worker).postMessage({ type: "ask", id, query, options });
    return new Promise((give) => this.#waiting.set(id, give));
  }

  /** Fetches what every answer needs. */
  async prepare() {
    this.#worker ??= this.#start();
    await this.#worker;
  }

  /** Ends the worker; questions that wait stay without an answer. */
  end() {
    void this.#worker?.then((started) => started.terminate());
    this.#worker = null;
  }

  async #start() {
    const isOnDisk = location.protocol === "file:";
    if (isOnDisk) await onDisk();
    const manifest = isOnDisk ? null : opening(); // which comes while the worker starts
    const started = new Worker(worker);
    started.addEventListener("message", ({ data: { id, result } }) => {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    });
    started.addEventListener("error", () => {
      for (const give of this.#waiting.values()) give(null);
    });
    started.postMessage({ type: "prepare", manifest: await manifest });
    return started;
  }
}

export const answers = new Answers();

/** What the index begins with; null if the worker has to try by itself. */
const opening = () => fetched(new URL(root), isManifest)(MANIFEST).catch(() => null);

/** Where there are no workers, the script of the worker puts something in their place. */
const onDisk = () =>
  new Promise((go) => {
    const script = document.createElement("script");
    script.src = worker;
    script.addEventListener("load", go);
    document.head.append(script);
  });
