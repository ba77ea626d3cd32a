{#- What every page has and only scripts can use: it stands in this one file, made with the site,
    and not in a hundred thousand pages. Runs where it stands in the header, before anything shows. -#}
{%- import "partials/language.html" as lang with context -%}
{%- set scope %}{% include "partials/javascripts/base.html" %}{% endset -%}
{%- set colours %}{% include "partials/javascripts/palette.html" %}{% endset -%}
{%- set palette %}{% include "partials/palette.html" %}{% endset -%}
{%- set search %}{% include "partials/search.html" %}{% endset -%}
// The way from this page to the root of the site: "../../".
const base = document.currentScript.getAttribute("src").replace(/frame\.js$/, "") || "./";

// Without storage the bundle and the palette would stop: they shall remember nothing instead.
try {
  void localStorage;
} catch {
  const value = { isClosed: true, getItem: () => null, setItem() { throw new Error("closed"); } };
  Object.defineProperty(window, "localStorage", { value });
}

{{ scope | replace("<script>", "") | replace("</script>", "") | replace('URL(".",', "URL(base,") | trim }}

document.body.insertAdjacentHTML(
  "afterbegin",
  '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">' +
    '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">',
);
document.currentScript.insertAdjacentHTML("beforebegin", {{ (palette ~ search) | tojson }});
document.currentScript.insertAdjacentHTML(
  "beforebegin",
  `<a class="ps-shelf" href="${base}reading-list/" title="Reading list" aria-label="Reading list"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6.5 3.5h11v16.6L12 16l-5.5 4.1z"/></svg></a>`,
);

{{ colours | replace("<script>", "") | replace("</script>", "") | trim }}

/** @param {string} tag @param {Record<string, string>} properties */
function add(tag, properties) {
  document.head.append(Object.assign(document.createElement(tag), properties));
}

add("script", {
  id: "__config",
  type: "application/json",
  textContent: JSON.stringify({
    base,
    features: [],
    search: `${base}scripts/search-worker.js`,
    translations: {{ {
      "clipboard.copy": lang.t("clipboard.copy"),
      "clipboard.copied": lang.t("clipboard.copied"),
      "search.result.placeholder": lang.t("search.result.placeholder"),
      "search.result.none": lang.t("search.result.none"),
      "search.result.one": lang.t("search.result.one"),
      "search.result.other": "Best matches",
      "search.result.more.one": lang.t("search.result.more.one"),
      "search.result.more.other": lang.t("search.result.more.other"),
      "search.result.term.missing": lang.t("search.result.term.missing")
    } | tojson }},
  }),
});

// The bundle takes what is an alternate and nothing else for the site in another language.
for (const feed of document.querySelectorAll("link[rel=alternate]")) feed.rel += " feed";

// The bundle stands behind this script, to run before the page is complete, as it expects.
if (location.protocol === "file:") {
  document.write(`<script src="${base}scripts/search-worker.js" defer></script>`); // no workers there
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html"; // nor hosts
  });
}
addEventListener("DOMContentLoaded", () => {
{%- for script in config.extra_javascript %}
  add("script", { src: `${base}{{ script }}`, type: "{{ script.type or "" }}" });
{%- endfor %}
});
