// The search page: `<ps-search>` in a page becomes a search of the whole catalogue.

import { Finder } from "./finder.js";

if (!customElements.get("ps-search")) customElements.define("ps-search", Finder);
