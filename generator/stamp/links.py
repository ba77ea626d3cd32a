"""Links between pages of the site, and whether something stands where they lead."""

import posixpath
import re
from collections import defaultdict
from html import unescape
from urllib.parse import unquote

from generator.errors import Fault

_SORTS = tuple(  # each for itself, for as one they take longer
    (start, re.compile(rb'%b([^"]*)"' % start)) for start in (b'href="', b'src="', b";url=")
)
_ID = re.compile(r'\bid="([^"]*)"')
_LONGEST_TAG = 1000  # characters before the address in it
_ELSEWHERE = re.compile(rb"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)  # or by the name of the host


class Links:
    """Sees every file of a site go by, then names the links that lead nowhere.

    Pages beside each other link to the same pages again and again, in the same words. These are
    looked at once, so that all this costs little more than finding them.
    """

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._beside: defaultdict[str, dict[bytes, str]] = defaultdict(dict)  # folder, link, page
        self._below: defaultdict[str, dict[bytes, str]] = defaultdict(dict)
        self._anchors: dict[str, frozenset[str]] = {}
        self._faults: list[Fault] = []

    def see(self, path: str) -> None:
        """Notes a file that is no page."""
        self._files.add(path)

    def read(self, path: str, html: bytes, *, by_hand: bool = False) -> None:
        """Notes a page and where it links to.

        Args:
            path: of its file in the site.
            html: all of it, in UTF-8.
            by_hand: whether people link to headings in it; of other pages they are not kept.
        """
        self._files.add(path)
        if by_hand:
            self._anchors[path] = frozenset(_ID.findall(html.decode()))
        folder = path.rpartition("/")[0]
        beside = self._beside[folder.rpartition("/")[0]] if folder else {}
        for link in _of(html).difference(beside):
            if link.startswith(b"../") and folder:
                _note(link, beside, path, html)
            elif link.startswith(b"#"):
                self._look(path, link, html)
            elif not _ELSEWHERE.match(link):
                _note(link, self._below[folder], path, html)

    def broken(self) -> list[Fault]:
        """The links that lead nowhere, in the order of pages."""
        beside = (
            _fault(page, link)
            for folder, links in self._beside.items()
            for link, page in links.items()
            if not self._leads(folder, link.removeprefix(b"../"))
        )
        below = (
            _fault(page, link)
            for folder, links in self._below.items()
            for link, page in links.items()
            if not self._leads(folder, link)
        )
        return sorted((*self._faults, *beside, *below))

    def _look(self, path: str, link: bytes, html: bytes) -> None:
        if link != b"#" and b'id="%b"' % link[1:] not in html and _is_link(link, html):
            self._faults.append(_fault(path, link))

    def _leads(self, folder: str, link: bytes) -> bool:
        if f"{folder}/{link.decode()}index.html" in self._files:  # as most do
            return True
        path, _, anchor = unquote(unescape(link.decode())).partition("#")
        file = posixpath.normpath(posixpath.join(folder, path.partition("?")[0]))
        page = "index.html" if file == "." else f"{file}/index.html"
        if file not in self._files and page not in self._files:
            return False
        return not anchor or anchor in self._anchors.get(page, (anchor,))


def _note(link: bytes, noted: dict[bytes, str], path: str, html: bytes) -> None:
    if link not in noted and _is_link(link, html):
        noted[link] = path


def _is_link(link: bytes, html: bytes) -> bool:
    """Whether it stands in a tag: a text may speak of links, but has no tags."""
    if b'<a href="%b"' % link in html:  # as most do
        return True
    at = html.find(b'%b"' % link)
    while at >= 0:
        start = max(0, at - _LONGEST_TAG)
        if html.rfind(b"<", start, at) > html.rfind(b">", start, at):
            return True
        at = html.find(b'%b"' % link, at + 1)
    return False


def _of(html: bytes) -> set[bytes]:
    """The links of a page, each once."""
    found = set[bytes]()
    for start, sort in _SORTS:
        if start in html:
            found.update(sort.findall(html))
    return found


def _fault(page: str, link: bytes) -> Fault:
    why = "nothing stands there"
    cure = "mend the page, or the template or text that it is made of"
    return Fault(page, 1, f"dead link {link.decode()}", why, cure)
