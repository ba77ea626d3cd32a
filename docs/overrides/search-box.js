{#- Material's script, for its search alone; see docs/scripts/frame/search.js. -#}
{%- import "partials/language.html" as lang with context -%}
{%- set scope %}{% include "partials/javascripts/base.html" %}{% endset -%}
// The way from this page to the root of the site: "../../".
const base = document.currentScript.getAttribute("src").replace(/search-box\.js$/, "") || "./";

{{ scope | replace("<script>", "") | replace("</script>", "") | replace('URL(".",', "URL(base,") | trim }}

/** @param {string} tag @param {Record<string, unknown>} properties */
function add(tag, properties) {
  const made = Object.assign(document.createElement(tag), properties);
  document.head.append(made);
  return made;
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

// What the bundle asks a page to have.
for (const [selector, name] of Object.entries({
  ".md-header": "header",
  ".md-container": "container",
  ".md-main": "main",
  ".md-content": "content",
}))
  document.querySelector(selector).dataset.mdComponent = name;
const drawer = Object.assign(document.createElement("input"), { type: "checkbox", hidden: true });
drawer.dataset.mdToggle = "drawer";
document.body.append(drawer);

// The bundle takes what is an alternate and nothing else for the site in another language.
for (const feed of document.querySelectorAll("link[rel=alternate]")) feed.rel += " feed";

// A link to this page with the search open, copied by a click; where that cannot be, it leads there.
const field = document.querySelector(".md-search__input");
const [copied, share] = document.querySelectorAll(".ps-share, .ps-copied");
function renew() {
  const shared = new URL(location.href);
  shared.search = new URLSearchParams({ q: field.value });
  shared.hash = "";
  share.href = shared.href;
  copied.textContent = "";
}
for (const event of ["input", "keyup", "focus"]) field.addEventListener(event, renew);
share.addEventListener("pointerdown", renew);
share.addEventListener("click", (event) => {
  renew();
  if (!navigator.clipboard) return;
  event.preventDefault();
  navigator.clipboard.writeText(share.href).then(
    () => (copied.textContent = "Link copied"),
    () => location.assign(share.href),
  );
});

if (location.protocol === "file:")
  add("script", { src: `${base}scripts/search-worker.js`, async: false }); // no workers there
add("script", { src: `${base}{{ asset("assets/javascripts/bundle") }}`, async: false }).addEventListener(
  "load",
  () => document.dispatchEvent(new Event("DOMContentLoaded")), // for which the bundle waits
);
