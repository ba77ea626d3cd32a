// The search of the header. Its field is there at once; what answers comes when a reader goes to it.

import { base } from "./memory.js";

const KEYS = ["/", "s", "f"]; // those of the theme, which takes them over

export function search() {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript);
  here.insertAdjacentHTML("beforebegin", frameParts.search);
  const box = /** @type {HTMLElement} */ (here.previousElementSibling);
  const form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  form.action = `${base}search/${location.protocol === "file:" ? "index.html" : ""}`; // if it never comes

  const opened = document.createElement("input");
  Object.assign(opened, { type: "checkbox", id: "__search", className: "md-toggle" });
  Object.assign(opened.dataset, { mdToggle: "search" });
  document.body.prepend(opened);

  function wake() {
    removeEventListener("keydown", onKey);
    for (const [target, event] of signs) target.removeEventListener(event, wake);
    document.head.append(
      Object.assign(document.createElement("script"), { src: `${base}search-box.js` }),
    );
    if (location.protocol !== "file:")
      void fetch(`${base}search/manifest.bin`).catch(() => {}); // what every search begins with
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const isTyping = target instanceof Element && target.matches("input, select, textarea");
    if (!KEYS.includes(key) || isTyping || altKey || ctrlKey || metaKey) return;
    if (!box.checkVisibility({ visibilityProperty: true })) return; // a page of its own
    event.preventDefault();
    opened.checked = true;
    field.focus();
  }

  /** As the theme does it, which may still be on its way. @param {KeyboardEvent} event */
  function onEscape({ key }) {
    if (key !== "Escape" || !opened.checked) return;
    opened.click();
    field.blur();
  }

  /** @type {[EventTarget, string][]} */
  const signs = [
    [field, "focus"],
    [opened, "change"],
    [box, "pointerenter"],
  ];
  for (const [target, event] of signs) target.addEventListener(event, wake);
  opened.addEventListener("change", () => opened.checked && field.focus());
  addEventListener("keydown", onKey);
  addEventListener("keydown", onEscape);
  if (new URLSearchParams(location.search).has("q")) addEventListener("DOMContentLoaded", wake);
}
