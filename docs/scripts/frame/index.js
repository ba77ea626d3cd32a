// What every page has and only scripts can use. Runs where it stands in the header, before anything shows.

import { colours } from "./colours.js";
import { density } from "./density.js";
import { disk } from "./disk.js";
import { icon } from "./icon.js";
import { base } from "./memory.js";
import { news } from "./news.js";
import { readingList } from "./reading-list.js";
import { search } from "./search.js";

document.documentElement.classList.replace("no-js", "js");
density();
news();
colours();
search();
readingList();
icon();
if (location.protocol === "file:") disk();

addEventListener("DOMContentLoaded", () => {
  for (const src of frameParts.scripts)
    document.head.append(Object.assign(document.createElement("script"), { src: base + src }));
});
