"""Where pages stand in the built site, as links and heads of pages have it."""

import posixpath
from functools import lru_cache
from urllib.parse import quote

from mkdocs.utils import get_relative_url

from generator.pages.addresses import url

_REMEMBERED = 1 << 16


@lru_cache(_REMEMBERED)
def quoted(path: str) -> str:
    """The address of the page at a path, relative to the root of the site."""
    return quote(url(path)) or "./"


def file(path: str) -> str:
    """The file of the built site in which the page at a path stands."""
    return f"{url(path)}index.html"


def leading(start: str, path: str) -> str:
    """How the page at `start` links to the one at a path relative to it."""
    folder, _, name = start.rpartition("/")
    if name == "index.md" or path.startswith(name.removesuffix(".md")):
        return _leading(folder, path, quoted(start))
    return _leading(folder, path, quoted(f"{folder}/any.md"))  # as from all pages of the folder


@lru_cache(_REMEMBERED)
def _leading(folder: str, path: str, address: str) -> str:
    target = posixpath.normpath(posixpath.join(folder, path))
    return get_relative_url(quoted(target), address)
