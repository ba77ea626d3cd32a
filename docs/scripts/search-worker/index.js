// Answers Material's search and the search page, beside the page, so that typing never waits.

import { fetched, scripted } from "../files/index.js";
import { createSearch } from "../search/index.js";
import { isManifest } from "../search/manifest.js";
import { conversation } from "./conversation.js";

const script = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript);
const root = new URL("..", script?.src ?? location.href);

function work() {
  const hear = conversation(createSearch({ load: fetched(root, isManifest) }), (message) =>
    postMessage(message),
  );
  addEventListener("message", ({ data }) => hear(data));
}

/** From a disk there are no workers: then the answers come from within the page. */
function workWithin() {
  const search = createSearch({ load: scripted(root) });

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

  globalThis.Worker = /** @type {any} */ (Within);
}

if (!script) work();
else if (globalThis.Worker?.name !== "Within") workWithin(); // once, whoever asks for it
