"""How much a site weighs, against what free hosting takes."""

from collections.abc import Iterable, Iterator

from generator.digest import Sum
from generator.errors import Fault

_MEGABYTE = 10**6
_PAGE = ".html"
_MOST_BYTES, _MOST_FILES = 900 * _MEGABYTE, 225_000
"""A tenth below the limits, so that there is time to act."""


class Weight:
    """Counts the files of a site, or of one share, as they go by, and takes their digest."""

    def __init__(self, shares: int = 1) -> None:
        """Takes the number of shares that are the site."""
        self.files = 0
        self.size = 0
        self.pages = 0
        self.size_of_pages = 0
        self.held = Sum()
        self._shares = shares

    def of(self, files: Iterable[tuple[str, str | bytes]]) -> Iterator[tuple[str, bytes]]:
        """The files, counted."""
        for path, content in files:
            made = content.encode() if isinstance(content, str) else content
            self.files += 1
            self.size += len(made)
            self.pages += path.endswith(_PAGE)
            self.size_of_pages += len(made) if path.endswith(_PAGE) else 0
            self.held.add(path, made)
            yield path, made

    def __str__(self) -> str:
        said = _said(self.files, self.size)
        if self._shares == 1:
            return said
        return f"{said}; with the pages of the other shares about {_said(*self._projected())}"

    def faults(self, folder: str) -> Iterator[Fault]:
        """Says if the whole site is close to the limits of free hosting."""
        files, size = self._projected()
        if size > _MOST_BYTES or files > _MOST_FILES:
            why = "free hosting takes 1 GB and serves about 250,000 files well"
            what = f"a heavy site of {_said(files, size)}"
            yield Fault(folder, 1, what, why, "spread it over several hosts")

    def _projected(self) -> tuple[int, int]:
        """Files and bytes of the whole site: shares have about as many pages each."""
        others = self._shares - 1
        return self.files + others * self.pages, self.size + others * self.size_of_pages


def _said(files: int, size: int) -> str:
    return f"{files:,} files, {size / _MEGABYTE:,.1f} MB"
