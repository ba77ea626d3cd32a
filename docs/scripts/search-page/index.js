// The search page: `<ps-search>` in a page becomes a search of the whole catalogue.

import { answers } from "./answers.js";
import { Finder } from "./finder.js";

if (!customElements.get("ps-search")) {
  void answers.prepare(); // which takes time
  setTimeout(() => customElements.define("ps-search", Finder)); // after the page is there
}
