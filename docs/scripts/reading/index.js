// On every page: papers can be put on the reading list, and what is new since the last visit shows.

import { Store } from "../reading-list/store.js";
import { News } from "../visits/news.js";
import { Badges } from "./badges.js";
import { element } from "../search-page/elements.js";
import { bookmark, refresh } from "./bookmark.js";
import { count } from "./count.js";
import { entries, heading, watch } from "./papers.js";
import { Particulars } from "./particulars.js";
import { root } from "./site.js";

export function reading() {
  const store = new Store(root);
  const here = heading();
  const line = element("li", { className: "ps-mine" });
  const news = new News(root);
  const badges = new Badges(news, line);
  const particulars = here && new Particulars(store, here.slug, here.title);

  /** Puts a button beside each paper that has come onto the page. */
  function add() {
    for (const { item, slug, title } of entries())
      if (!item.querySelector(":scope > .ps-keep")) item.append(bookmark(store, slug, title));
    refresh(store);
    badges.mark();
  }

  function show() {
    refresh(store);
    count(store.list.papers.size);
    if (here) particulars?.show(store.list.papers.get(here.slug));
  }

  if (here && particulars) {
    line.append(bookmark(store, here.slug, here.title, "Reading list"), ...particulars.elements);
    here.list.append(line);
  }
  add();
  show();
  watch(add);
  store.listen(show);
  news.listen(() => badges.clear());
  void news.look().then((told) => told && badges.tell(told, here?.slug));
}
