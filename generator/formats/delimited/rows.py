"""The rows of delimited text with the lines that each stands on.

The csv module splits them, in its strict mode, where a stray quotation mark is an error rather
than the end of a cell somewhere below. Such a row is given up, and the next line that begins a
whole row is sought behind its first line.
"""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.formats.delimited.headers import Header, header_in, is_preamble
from generator.formats.fields.columns import meaning
from generator.limits import LIMITS
from generator.source import Line

QUOTE = '"'
TAB = "\t"
TEXTS = ("title", "abstract", "description", "summary")  # columns in which a broken line may end

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on some lines: cells under a header's names, or why they are none.

    A row that has neither is no entry: a header, what stands above it, or blank cells.
    """

    line: int
    last_line: int
    header: Header | None = None
    cells: Cells = ()
    wrong: str = ""


def rows(lines: Iterable[Line]) -> Iterator[Row]:
    """Splits the lines of one table, or of several with a header each, into rows."""
    csv.field_size_limit(LIMITS.record)
    feed = _Feed(lines)
    table: _Table | None = None
    while (line := feed.first()) is not None:
        row = table.row() if table else None
        if row:
            yield row
        elif header := header_in(line.text):
            table = _Table(feed, header)
            yield feed.taken_as()
        elif is_preamble(line.text):
            yield feed.taken_as()
        else:
            yield feed.taken_as(wrong="no line above it names columns")


class _Feed:
    """Lines for the csv module, which can be given back where a row turns out to be damaged."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines, self._back = iter(lines), deque[Line]()
        self.taken = list[Line]()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self.taken.append(line)
        return f"{line.text}\n"

    def first(self) -> Line | None:
        """Takes the next line that is not blank, None at the end."""
        for _ in self:
            if not self.taken[-1].is_blank:
                del self.taken[:-1]
                return self.taken[-1]
        return None

    def give_back(self, kept: int) -> None:
        """Gives the taken lines back, without the first few."""
        self._back.extendleft(reversed(self.taken[kept:]))
        del self.taken[kept:]

    def taken_as(self, header: Header | None = None, cells: Cells = (), wrong: str = "") -> Row:
        """Says what the taken lines are, and is done with them."""
        first, last = self.taken[0].number, self.taken[-1].number
        self.taken.clear()
        return Row(first, last, header, cells, wrong)


class _Table:
    """The rows under one header."""

    def __init__(self, feed: _Feed, header: Header) -> None:
        self._feed, self._header = feed, header
        sign = header.delimiter
        stray = re.compile(rf'(?<=[^"{re.escape(sign)}\n])"(?=[^"{re.escape(sign)}\n])')
        # No generator: one that has seen the end stays there, even if lines are given back.
        doubled = map(partial(stray.sub, 2 * QUOTE), feed)
        self._as_it_is = csv.reader(feed, delimiter=sign, strict=True)
        self._with_quotes_doubled = csv.reader(doubled, delimiter=sign, strict=True)
        self._always_quoted = header.is_quoted

    def row(self) -> Row | None:
        """The row that begins on the line that is taken, whole or not; None if no row does."""
        line = self._feed.taken[0].text
        cells = self._split(self._as_it_is)
        lines = len(self._feed.taken)
        if self._fit(cells, lines) and not self._are_header(cells):
            return self._whole(cells)
        if header_in(line) or is_preamble(line):
            self._feed.give_back(1)
            return None
        if self._header.delimiter == TAB and self._are_complete(unquoted := self._unquoted()):
            return self._whole(unquoted)
        if cells and lines == 1:
            columns = f"{len(cells)} columns instead of {len(self._header.names)}"
            return self._feed.taken_as(wrong=f"it has {columns}")
        cells = self._split(self._with_quotes_doubled)
        return self._whole(cells) if self._are_complete(cells) else self._damaged()

    def _whole(self, cells: Cells) -> Row:
        if not any(map(str.strip, cells)):
            return self._feed.taken_as()
        self._always_quoted &= self._feed.taken[0].text.startswith(QUOTE)
        return self._feed.taken_as(self._header, cells)

    def _damaged(self) -> Row:
        """Goes on to the next line that begins a whole row, or another table."""
        kept = 0
        while kept < len(self._feed.taken):
            kept += 1
            cells = self._split(self._as_it_is, kept)
            if any(self._begins(line, cells) for line in self._feed.taken[kept : kept + 1]):
                break
        self._feed.give_back(kept)
        return self._feed.taken_as(wrong="a quotation mark is missing, or stands inside quotations")

    def _begins(self, line: Line, cells: Cells) -> bool:
        """Whether a line begins a row like those before it, or a table of its own."""
        if header_in(line.text):
            return True
        is_alike = line.text.startswith(QUOTE) or not self._always_quoted
        return is_alike and self._are_complete(cells)

    def _split(self, reader: Iterator[list[str]], kept: int = 0) -> Cells:
        """The cells of what follows the lines that are kept, () if they cannot be told."""
        self._feed.give_back(kept)
        try:
            return tuple(next(reader))
        except (csv.Error, StopIteration):
            return ()

    def _unquoted(self) -> Cells:
        """The cells of the first line for programs without quotations, as the Web of Science."""
        self._feed.give_back(1)
        return tuple(self._feed.taken[0].text.split(TAB))

    def _are_header(self, cells: Cells) -> bool:
        """Whether the table is one of several, and here the next begins."""
        columns = zip(cells, self._header.fields, strict=False)
        return any(field == "title" == meaning(cell)[0] for cell, field in columns)

    def _are_complete(self, cells: Cells) -> bool:
        width = len(self._header.names)
        return len(cells) >= width and not any(map(str.strip, cells[width:]))

    def _fit(self, cells: Cells, lines: int) -> bool:
        """Whether these are all cells, or all but empty ones at the end.

        Where a text is the last there is, the row may as well go on on the next line.
        """
        is_short = 1 < len(cells) < len(self._header.names) and lines == 1
        return self._are_complete(cells) or (
            is_short and self._header.fields[len(cells) - 1] not in TEXTS
        )
