"""How much a site weighs, against what free hosting takes."""

from collections.abc import Iterable, Iterator

from generator.digest import Sum
from generator.errors import Fault

_MEGABYTE = 10**6
_MOST_BYTES, _MOST_FILES = 900 * _MEGABYTE, 225_000
"""A tenth below the limits, so that there is time to act."""


class Weight:
    """Counts the files of a site as they go by, and takes their digest."""

    def __init__(self) -> None:
        self.files = 0
        self.size = 0
        self.held = Sum()

    def of(self, files: Iterable[tuple[str, str | bytes]]) -> Iterator[tuple[str, bytes]]:
        """The files, counted."""
        for path, content in files:
            made = content.encode() if isinstance(content, str) else content
            self.files += 1
            self.size += len(made)
            self.held.add(path, made)
            yield path, made

    def __str__(self) -> str:
        return f"{self.files:,} files, {self.size / _MEGABYTE:,.1f} MB"

    def faults(self, folder: str) -> Iterator[Fault]:
        """Says if the site is close to the limits of free hosting."""
        if self.size > _MOST_BYTES or self.files > _MOST_FILES:
            why = "free hosting takes 1 GB and serves about 250,000 files well"
            yield Fault(folder, 1, f"a heavy site of {self}", why, "spread it over several hosts")
