// Links to folders in a site that is opened from a disk, where no host answers with the page in them.

export function disk() {
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  });
}
