// Changes that take much at once, or take something away, can be undone.

import { element } from "../search-page/elements.js";
import { say } from "./voice.js";

/**
 * @typedef {import("../reading-list/list.js").List} List
 * @typedef {import("../reading-list/store.js").Store} Store
 */

/**
 * Changes the list, says so, and offers the way back.
 * @param {Store} store
 * @param {(list: List) => List} change
 * @param {(before: List, after: List) => string} told what has happened
 */
export function changed(store, change, told) {
  const [text, before] = [store.text, store.list];
  const trouble = store.change(change);
  if (trouble) return say(trouble);
  const after = store.text;
  const undo = element("button", { type: "button" }, "Undo");
  undo.addEventListener("click", () => {
    if (store.text !== after) return say("The list has changed since: that cannot be undone.");
    say(store.restore(text) || "Undone.");
  });
  say(`${told(before, store.list)} `, undo);
}
