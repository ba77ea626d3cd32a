// Puts the controls where there are papers to take away.

import { lookupAt } from "../lookup/index.js";
import { cite } from "./cite.js";
import { control } from "./control.js";
import { listed, title } from "./page.js";

const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const root = new URL("..", script);

export function takeAway() {
  const lookup = lookupAt(root);
  const list = document.querySelector(":is(.ps-keyword, .ps-dump) > h2:last-of-type");
  list?.after(control({ title, choose: () => listed(root, lookup) }, lookup));

  const entry = document.querySelector(".ps-cite");
  if (entry) cite(entry, root, lookup);
}
