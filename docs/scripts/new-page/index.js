// The page of what is new: `<ps-news>` becomes the papers that came since the reader's last visit.

import { Fresh } from "./fresh.js";

if (!customElements.get("ps-news")) customElements.define("ps-news", Fresh);
