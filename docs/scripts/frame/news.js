// What is new needs room above lists before they show; how much there is, the last page has noted.

import { remembered } from "./memory.js";

export function news() {
  if (remembered("news")) document.documentElement.dataset.news = "";
}
