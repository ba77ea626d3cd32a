// Answers Material's search and the search page, beside the page, so that typing never waits.

import { createSearch } from "../search/index.js";
import { conversation } from "./conversation.js";
import { fetched, scripted } from "./files.js";

/** From a disk there are no workers: then the answers come from within the page. */
const page = globalThis.document;
const script = /** @type {HTMLScriptElement | null} */ (page?.currentScript);
const root = new URL("..", script?.src ?? location.href);
const search = createSearch({ load: page ? scripted(root) : fetched(root) });

/** A worker that is none. */
class Within extends EventTarget {
  #hear = conversation(search, (data) =>
    this.dispatchEvent(new MessageEvent("message", { data })),
  );

  /** @param {any} message */
  postMessage(message) {
    this.#hear(message);
  }

  /** There is nothing to end. */
  terminate() {}
}

if (page) {
  globalThis.Worker = /** @type {any} */ (Within);
} else {
  const hear = conversation(search, (message) => postMessage(message));
  addEventListener("message", ({ data }) => hear(data));
}
