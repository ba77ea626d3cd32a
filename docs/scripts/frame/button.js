// A button in the header, before the script that makes it, so that nothing moves later.

const here = /** @type {HTMLScriptElement} */ (document.currentScript);

/** @param {string} name how its class ends @param {() => void} press */
export function button(name, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `md-header__button md-icon ps-${name}`;
  made.addEventListener("click", press);
  here.before(made);
  return made;
}
