"""The site without a connection: what browsers keep of it, and all of it in one archive.

Both are made of the files of the site as they go by.
"""

from collections.abc import Iterable, Iterator

from generator.offline.archive import Archive
from generator.offline.keeping import Keeping

ARCHIVE = "paperstacks.zip"
KEPT = "offline.json"


def with_copies(
    files: Iterable[tuple[str, str | bytes]], *, archived: bool
) -> Iterator[tuple[str, str | bytes]]:
    """The files of a site, then those that are for readers without a connection.

    Args:
        files: of the site, by path.
        archived: whether an archive shall be among them.
    """
    keeping, archive = Keeping(), Archive(ARCHIVE.removesuffix(".zip"))
    for path, content in files:
        made = content.encode() if isinstance(content, str) else content
        keeping.note(path, made)
        if archived:
            archive.add(path, made)
        yield path, made
    yield KEPT, keeping.text()
    if archived:
        yield ARCHIVE, archive.packed()
