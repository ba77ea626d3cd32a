"""Where the lines of a text end, for whoever goes through it by positions."""

import re
from bisect import bisect_left
from functools import cached_property


class Breaks:
    """The line ends of a text: those that its source counts, if that has no other lines."""

    def __init__(self, text: str, first_line: int = 1, line_end: str = "") -> None:
        self._text, self._first = text, first_line
        self._line_end = line_end or ("\n" if "\n" in text else "\r")

    def line(self, position: int) -> int:
        """The number of the line on which a position is."""
        return self._first + bisect_left(self._ends, position)

    def last_line(self, start: int, end: int) -> int:
        """The number of the last line of a part that is not blank."""
        return self.line(start + len(self._text[start:end].rstrip()))

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in re.finditer(self._line_end, self._text)]
