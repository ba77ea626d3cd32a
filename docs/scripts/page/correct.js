// Lets a reader say which field of a paper is wrong before the forge's form opens.

const FIELDS = ["Title", "Abstract", "Authors", "Date", "Links", "Identifiers (arXiv, DOI)", "Something else"];

/** The forge's form for one field. @param {string} form @param {string} field */
function choice(form, field) {
  const link = document.createElement("a");
  link.rel = "nofollow";
  link.href = `${form}&field=${encodeURIComponent(field)}`;
  link.textContent = field;
  return link;
}

export function offerFields() {
  const link = document.querySelector(".ps-correct > a");
  if (!(link instanceof HTMLAnchorElement)) return;
  const choices = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = link.textContent;
  choices.append(summary, ...FIELDS.map((field) => choice(link.href, field)));
  link.replaceWith(choices);
}
