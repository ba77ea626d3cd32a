// Lets a reader order the related papers of a page by strength, as they come, or by date.

const list = document.querySelector(".ps-paper > h2:nth-of-type(2) + ul");
const byStrength = [...(list?.children ?? [])];

/**
 * The day on which a listing showed the paper: days with a year first, then those without.
 * @param {Element} entry
 */
function day(entry) {
  const written = entry.querySelector("time")?.dateTime ?? "";
  return (written.length > 5 ? "1" : "0") + written;
}

/** @type {Record<string, Element[]>} */
const orders = {
  strength: byStrength,
  date: byStrength.toSorted((one, other) => day(other).localeCompare(day(one))),
};

if (list && byStrength.length > 1 && list.querySelector("time")) {
  const bar = document.createElement("p");
  bar.className = "ps-order";
  bar.append("Order by ");
  const buttons = Object.keys(orders).map((name) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.ariaPressed = String(name === "strength");
    button.addEventListener("click", () => {
      list.replaceChildren(...orders[name]);
      for (const each of buttons) each.ariaPressed = String(each === button);
    });
    return button;
  });
  bar.append(...buttons);
  list.before(bar);
}
