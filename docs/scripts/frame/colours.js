// Light or dark: as the reader's system has it, also when that changes, until the reader says otherwise.

import { button } from "./button.js";
import { remember, remembered } from "./memory.js";

const system = matchMedia("(prefers-color-scheme: dark)");
let chosen = remembered("colours"); // "dark", "light" or null

const isDark = () => (chosen ? chosen === "dark" : system.matches);

export function colours() {
  const { icons } = frameParts;
  const control = button("colours", () => {
    const wanted = !isDark();
    // Whoever comes back to what the system has follows it again.
    chosen = wanted === system.matches ? null : wanted ? "dark" : "light";
    remember("colours", chosen);
    show();
  });

  function show() {
    document.body.dataset.mdColorScheme = isDark() ? "slate" : "default";
    control.innerHTML = isDark() ? icons.light : icons.dark;
    control.title = `Switch to ${isDark() ? "light" : "dark"} colours`;
    control.ariaLabel = control.title;
  }

  system.addEventListener("change", show);
  show();
}
