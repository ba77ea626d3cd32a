// The map: `<ps-map>` in a page becomes one of all papers, in the place of a picture of its areas.

import { Atlas } from "./atlas.js";

if (!customElements.get("ps-map")) customElements.define("ps-map", Atlas);
