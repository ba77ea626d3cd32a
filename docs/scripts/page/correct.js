// Lets a reader say which field of a paper is wrong before the forge's form opens.

const FIELDS = ["Title", "Abstract", "Authors", "Date", "Links", "Identifiers (arXiv, DOI)", "Something else"];

const PAGE = /papers\/[^/]+\/(?=(?:index\.html)?$)/u;

/** The form with the permalink of this page, which pages of a large catalogue leave out. @param {string} form */
function filled(form) {
  const [permalink] = PAGE.exec(location.href.replace(/[?#].*/su, "")) ?? [];
  return form.includes("&permalink=") || !permalink ? form : `${form}&permalink=${permalink}`;
}

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
  const form = filled(link.href);
  choices.append(summary, ...FIELDS.map((field) => choice(form, field)));
  link.replaceWith(choices);
}
