"""What a browser that was here once keeps, so that the site works without a connection."""

import hashlib
import json
from collections.abc import Mapping

_LARGEST, _INDEX = 300_000, 2_000_000  # bytes
_FETCHED = ("search/", "lookup/", "map/")
_SIDE = ("scripts/", "images/")
_SHOWN = ("frame.css", "frame.js", "search-box.js")
_PAGE = "index.html"


class Keeping:
    """Sees the files of a site go by, and chooses those that are worth keeping unasked.

    These are the pages at the top, what pages are drawn with, and the index of the search while
    it is small; of a large one a browser keeps what its reader has needed. Other pages are kept
    when they are read.
    """

    def __init__(self) -> None:
        self._pages: dict[str, bytes] = {}
        self._index: dict[str, bytes] = {}
        self._size = 0  # of the index

    def note(self, path: str, content: bytes) -> None:
        """Notes a file."""
        if path.endswith(".bin") and path.startswith(_FETCHED):
            self._index[path] = _digest(content)
            self._size += len(content)
        elif len(content) <= _LARGEST and (_is_high(path) or _is_drawn(path)):
            self._pages[path.removesuffix(_PAGE) or "./"] = _digest(content)

    def text(self) -> str:
        """Their addresses below the root of the site, as JSON, with a version of all."""
        index = self._index if self._size <= _INDEX else {}
        version = _digest(*(part for one in (self._pages, index) for part in _parts(one)))
        said = {"version": version.hex(), "pages": sorted(self._pages), "index": sorted(index)}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _is_high(path: str) -> bool:
    """Whether it is a page such as keywords/index.html, but none of those that lie below."""
    folder, _, name = path.rpartition("/")
    return name == _PAGE and "/" not in folder


def _is_drawn(path: str) -> bool:
    if path in _SHOWN or path.rpartition("/")[2].startswith("bundle."):
        return path.endswith((".js", ".css"))
    return path.startswith(_SIDE) and path.endswith((".js", ".svg"))


def _parts(digests: Mapping[str, bytes]) -> list[bytes]:
    return [part for path in sorted(digests) for part in (path.encode(), digests[path])]


def _digest(*parts: bytes) -> bytes:
    return hashlib.blake2b(b"\0".join(parts), digest_size=16).digest()
