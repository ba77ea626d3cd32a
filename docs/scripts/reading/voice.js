// Says what became of a click: to those who hear the page always, to all only where it matters.

import { element } from "../search-page/elements.js";

const SHOWN = 8000; // milliseconds

const status = element("p", { className: "ps-voice", role: "status" });
let hiding = 0;

/** @param {string} text */
export const whisper = (text) => speak(text, false);

/** @param {string} text @param {...Node} actions */
export const say = (text, ...actions) => speak(text, true, ...actions);

/** @param {string} text @param {boolean} isShown @param {...Node} actions */
function speak(text, isShown, ...actions) {
  if (!status.isConnected) document.body.append(status);
  clearTimeout(hiding);
  status.classList.toggle("ps-shown", isShown);
  status.replaceChildren(text, ...actions);
  hiding = setTimeout(() => {
    if (!status.contains(document.activeElement)) status.classList.remove("ps-shown");
  }, SHOWN);
}
