"""Where every kind of page stands, relative to the docs folder."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.slug import slug, suffixed

PAPERS = "papers/index.md"
KEYWORDS = "keywords/index.md"
DUMPS = "dumps/index.md"
LEDGER = "ledger.md"
SEARCH = "search.md"
OVERVIEW = "overview.md"
FILES = "files.md"
MAP = "map.md"
HOME = "index.md"

_REMEMBERED = 1 << 17  # pages of a folder link to the same others again and again
_RESERVED = re.compile(r"(?:|index|readme|page-\d+)", re.IGNORECASE)


def paper(slug: str) -> str:
    """The page of a paper, or of another address that leads to papers."""
    return f"papers/{slug}.md"


def keyword(slug: str) -> str:
    """The first page of a keyword."""
    return f"keywords/{slug}.md"


def dump(slug: str) -> str:
    """The first page of a dump."""
    return f"dumps/{slug}.md"


def leaf(path: str, number: int) -> str:
    """One of the pages that a long list is spread over; the first is `path` itself."""
    if number == 1:
        return path
    folder = posixpath.dirname(path) if path.endswith("/index.md") else path.removesuffix(".md")
    return f"{folder}/page-{number}.md"


def url(path: str) -> str:
    """The address in the built site, relative to its root."""
    folder, _, name = path.rpartition("/")  # "body-mass-index.md" is a page like others
    inside = "" if name == "index.md" else f"{name.removesuffix('.md')}/"
    return f"{folder}/{inside}" if folder else inside


def relative(path: str, start: str) -> str:
    """How the page at `start` links to the one at `path`."""
    folder = start.rpartition("/")[0]
    if folder and path.startswith(f"{folder}/"):
        return path[len(folder) + 1 :]
    return _from_folder(folder, path)


@lru_cache(_REMEMBERED)
def _from_folder(folder: str, path: str) -> str:
    top = folder.partition("/")[0]
    if path.startswith(f"{top}/"):
        return posixpath.relpath(path, folder)
    return "../" * folder.count("/") + f"../{path}" if folder else path


def dump_slugs(names: Iterable[str]) -> Mapping[str, str]:
    """The name of each dump's file to the last part of its page's address.

    The stem is enough unless it is shared or reserved; then the whole name is; and names that
    differ only in signs which no address keeps are told apart by a digest of the name.
    """
    slugs: dict[str, str] = {}
    waiting = sorted(set(names))
    for shorten in (_stem, slug, _digest):
        tried = {name: shorten(name) for name in waiting}
        uses = Counter((*tried.values(), *slugs.values()))
        free = {n: s for n, s in tried.items() if uses[s] == 1 and not _RESERVED.fullmatch(s)}
        slugs |= free
        waiting = [name for name in waiting if name not in free]
    return slugs


def _stem(name: str) -> str:
    return slug(posixpath.splitext(name)[0])


def _digest(name: str) -> str:
    return suffixed(slug(name), name)
