"""The line of a table in delimited text that names its columns."""

import csv
import re
from dataclasses import dataclass
from functools import cached_property

from generator.formats.fields.columns import are_of_papers, meaning

DELIMITERS = ",;\t|"
LONGEST_NAME = 80  # characters
LONGEST_HEADER = 20_000
MOST_BEFORE = 3  # lines

# What Excel, Dimensions and IEEE Xplore write above the header.
_PREAMBLE = re.compile(r"\ufeff?\"?(?:sep=.|About the data:|https?://)", re.IGNORECASE)
_MARKDOWN = re.compile(r"\s*\|")


@dataclass(frozen=True)
class Header:
    """The names of columns, the sign between them, and whether it begins with a quotation mark."""

    delimiter: str
    names: tuple[str, ...]
    is_quoted: bool

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """What each column means, "" for those that say nothing of interest."""
        return tuple(meaning(name)[0] for name in self.names)


def header_in(line: str) -> Header | None:
    """The header that a line is, for a table of papers."""
    text = line.removeprefix("\ufeff")
    if len(text) > LONGEST_HEADER or _MARKDOWN.match(text):
        return None
    is_quoted = text.startswith('"')
    found = [Header(sign, _cells(text, sign), is_quoted) for sign in DELIMITERS if sign in text]
    fitting = (header for header in found if _is_header(header.names))
    return max(fitting, key=lambda header: len(header.names), default=None)


def is_preamble(line: str) -> bool:
    """Whether it is a line that programs are known to write above the header."""
    return _PREAMBLE.match(line) is not None


def _cells(text: str, sign: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([text], delimiter=sign, skipinitialspace=True))
    except (csv.Error, StopIteration):
        return ()
    while cells and not cells[-1].strip():
        cells.pop()
    return tuple(cells)


def _is_header(names: tuple[str, ...]) -> bool:
    return max(map(len, names), default=0) <= LONGEST_NAME and are_of_papers(names)
