// The number of papers on the list, beside the way to it in the header.

/** @param {number} papers */
export function count(papers) {
  const link = document.querySelector(".ps-shelf");
  if (!(link instanceof HTMLElement)) return;
  link.dataset.count = papers ? String(papers) : "";
  link.ariaLabel = papers ? `Reading list, ${papers}` : "Reading list";
}
