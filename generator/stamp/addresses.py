"""Where pages stand in the built site, as links and heads of pages have it."""

from collections.abc import Callable
from functools import lru_cache, partial
from urllib.parse import quote

from mkdocs.utils import get_relative_url

from generator.pages.addresses import url
from generator.stamp.html import Html

_REMEMBERED = 1 << 17
_FOLDERS = 8  # pages come folder by folder


@lru_cache(_REMEMBERED)
def quoted(path: str) -> str:
    """The address of the page at a path, relative to the root of the site."""
    return quote(url(path)) or "./"


def file(path: str) -> str:
    """The file of the built site in which the page at a path stands."""
    return f"{url(path)}index.html"


def leading(start: str) -> Callable[[str], Html]:
    """What says how the page at `start` links to the one at a path."""
    folder, _, name = start.rpartition("/")
    if name == "index.md":
        return partial(_leading, quoted(start))
    stem, known = start.removesuffix(".md"), _from_folder(folder)

    def lead(path: str) -> Html:
        """How it links there; what stands below the page itself is nearer to no other."""
        return _leading(quoted(start), path) if path.startswith(stem) else known[path]

    return lead


class _Known(dict[str, Html]):
    """How the pages of a folder link to others, found out once."""

    def __init__(self, folder: str) -> None:
        self._page = quoted(f"{folder}/any.md" if folder else "any.md")
        self._folder = self._page.removesuffix("any/")
        self._top, _, _ = self._page.partition("/")
        self._up = "../" * self._page.count("/")

    def __missing__(self, path: str) -> Html:
        target = quoted(path)
        if target.startswith(self._folder) and len(target) > len(self._folder) > 0:
            link = Html(f"../{target[len(self._folder) :]}")
        elif target.partition("/")[0] in (self._top, "."):
            link = _leading(self._page, path)
        else:
            link = Html(self._up + target)
        self[path] = link
        return link


_from_folder = lru_cache(_FOLDERS)(_Known)


def _leading(address: str, path: str) -> Html:
    return Html(get_relative_url(quoted(path), address))
