// How much room lists take: with texts to read, or compact to look through.

import { button } from "./button.js";
import { remember, remembered } from "./memory.js";

export function density() {
  const { dataset } = document.documentElement;
  const control = button("dense", () => {
    remember("density", dataset.density ? null : "compact");
    show();
  });
  control.innerHTML = frameParts.icons.dense;
  control.ariaLabel = "Compact lists";

  function show() {
    const isCompact = remembered("density") === "compact";
    if (isCompact) dataset.density = "compact";
    else delete dataset.density;
    control.ariaPressed = String(isCompact);
    control.title = isCompact ? "Show lists with texts" : "Show lists compact";
  }

  show();
}
