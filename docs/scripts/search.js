// Fetches what every search begins with as soon as a reader goes to the search.

const root = new URL("..", import.meta.url);

addEventListener(
  "focusin",
  ({ target }) => {
    if (target instanceof Element && target.matches("[data-md-component=search-query]"))
      void fetch(new URL("search/manifest.bin", root)).catch(() => {}); // the search will say it
  },
  { passive: true },
);
