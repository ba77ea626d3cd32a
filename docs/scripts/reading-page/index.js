// The page of the reading list: `<ps-reading-list>` becomes the list that this browser keeps.

import { Mine } from "./mine.js";

if (!customElements.get("ps-reading-list")) customElements.define("ps-reading-list", Mine);
