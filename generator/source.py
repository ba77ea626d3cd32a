"""The text of one dump, in lines that keep their numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOS_END = "\x1a"  # what editors of old wrote after the last line


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number, counted from 1, and its text without the line end."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Source:
    """A dump's text, the name by which it is known, and the path by which a person finds it."""

    name: str
    path: str
    text: str

    def lines(self) -> Iterator[Line]:
        """Its lines, whether they end as on Unix, Windows or the old Mac.

        A carriage return inside a line of a file that has line feeds is a blank, no line end;
        so are the rarer separators of Unicode, which texts carry by accident. The margin that
        all lines share is left out.
        """
        text = self.text.rstrip(DOS_END)
        lines = re.split(r"\r?\n" if "\n" in text else r"\r", text)
        margin = min((indentation(line) for line in lines if line.strip()), default=0)
        for number, line in enumerate(lines, start=1):
            yield Line(number, line[margin:])


def indentation(text: str) -> int:
    """The number of blanks before a line's first character."""
    return len(text) - len(text.lstrip(" "))
