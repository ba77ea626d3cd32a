// What stands around the map: which papers are shown, buttons, and how to use it.

import { counted, element } from "../search-page/elements.js";

const HINT =
  "Drag to move, wheel or + and − to zoom, 0 for the whole map. With the map in focus, arrow keys go from paper to paper, with Shift they move the map; Enter opens.";

/** @typedef {import("./layout.js").Area} Area */

/**
 * @param {Area[]} areas
 * @param {{ filter: (rank: number) => void, zoom: (closer: boolean) => void, whole: () => void }} hearing
 */
export function controls(areas, { filter, zoom, whole }) {
  const named = areas.flatMap(({ name, slug }, rank) => (slug ? [{ name, rank }] : []));
  named.sort((one, other) => one.name.localeCompare(other.name, "en"));
  const select = /** @type {HTMLSelectElement} */ (
    element(
      "select",
      {},
      element("option", { value: "-1" }, "All keywords"),
      ...named.map(({ name, rank }) => element("option", { value: String(rank) }, name)),
    )
  );
  select.addEventListener("change", () => filter(Number(select.value)));
  const found = element("span", { role: "status" });
  const bar = element("div", { className: "ps-bar" }, element("label", {}, "Papers about ", select), found);
  const buttons = element(
    "div",
    { className: "ps-zoom", role: "group", "aria-label": "Zoom" },
    button("+", "Closer", () => zoom(true)),
    button("−", "Farther", () => zoom(false)),
    button("⤢", "Whole map", whole),
  );
  return { bar, buttons, found, hint: element("p", { className: "ps-hint", id: "ps-hint" }, HINT) };
}

/** @param {string} sign @param {string} name @param {() => void} press */
function button(sign, name, press) {
  const made = element("button", { type: "button", title: name, "aria-label": name }, sign);
  made.addEventListener("click", press);
  return made;
}

/** How many papers have a keyword, with a link to its page. @param {Area} area @param {number} count @param {URL} root */
export const telling = ({ name, slug }, count, root) => [
  `${counted(count, "paper")}; `,
  element("a", { href: new URL(`keywords/${encodeURIComponent(slug)}/`, root).href }, `all about ${name}`),
];
