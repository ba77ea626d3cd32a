// The icon of the site, on pages that leave it out because there are so many of them.

import { base } from "./memory.js";

export function icon() {
  if (document.querySelector("link[rel=icon]")) return;
  const href = `${base}images/logo.svg`;
  document.head.append(Object.assign(document.createElement("link"), { rel: "icon", type: "image/svg+xml", href }));
}
