"""Shares of a site, so that several machines may each make one."""

import re
from dataclasses import dataclass
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Share:
    """One of several shares that together are the site, each file in one of them.

    Attributes:
        number, total: which share it is, counted from 1, and how many there are.
    """

    number: int
    total: int

    @classmethod
    def parse(cls, text: str) -> "Share":
        """Reads "2/3".

        Raises:
            ValueError: if the text is none such.
        """
        found = re.fullmatch(r"([1-9][0-9]{0,3})/([1-9][0-9]{0,3})", text, re.ASCII)
        if not found or int(found[1]) > int(found[2]):
            raise ValueError(f"{text!r} is no share such as 2/3")
        return cls(int(found[1]), int(found[2]))

    @property
    def is_first(self) -> bool:
        """Whether it has all that is no generated page, and the first of each sort of list."""
        return self.number == 1

    def has(self, page: str) -> bool:
        """Whether the generated page at a path is in it; a new page moves no other."""
        if self.total == 1:
            return True
        if page.endswith("index.md") or "/" not in page:
            return self.is_first
        return crc32(page.encode("utf-8", "surrogatepass")) % self.total == self.number - 1


WHOLE = Share(1, 1)
"""The only one."""
