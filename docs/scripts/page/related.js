// Lets a reader order the related papers of a page by strength, as they come, or by date.

/**
 * The day on which a listing showed the paper: days with a year first, then those without.
 * @param {Element} entry
 */
function day(entry) {
  const written = entry.querySelector("time")?.dateTime ?? "";
  return (written.length > 5 ? "1" : "0") + written;
}

export function offerOrders() {
  const list = document.querySelector(".ps-paper > h2:nth-of-type(2) + ul");
  const byStrength = [...(list?.children ?? [])];
  if (!list || byStrength.length < 2 || !list.querySelector("time")) return;
  /** @type {Record<string, Element[]>} */
  const orders = {
    strength: byStrength,
    date: byStrength.toSorted((one, other) => day(other).localeCompare(day(one))),
  };
  const buttons = Object.entries(orders).map(([name, entries]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.ariaPressed = String(name === "strength");
    button.addEventListener("click", () => {
      list.replaceChildren(...entries);
      for (const each of buttons) each.ariaPressed = String(each === button);
    });
    return button;
  });
  const bar = document.createElement("p");
  bar.className = "ps-order";
  bar.append("Order by ", ...buttons);
  list.before(bar);
}
