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
    target = posixpath.normpath(posixpath.join(posixpath.dirname(start), path))
    return get_relative_url(quoted(target), quoted(start))
