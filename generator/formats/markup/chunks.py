"""Lines of Markdown joined to what is read as one: an item, a row, a paragraph."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from generator.formats.markup.inline import plain, spans
from generator.formats.markup.lines import Kind, Start, begins, is_below_columns
from generator.source import Line

MOST_IN_COMMENT = 500  # lines
MOST_IN_ROW = 12  # lines; a title or a summary may be wrapped
MOST_IN_FRONT_MATTER = 50

_FOLD = re.compile(r"<summary>[^<>]*</summary>", re.IGNORECASE)  # the button of a folded text
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together.

    Attributes:
        start: what their first line begins.
        text: all of them without marks of lists and quotations.
        columns: of a row, the names of the table's columns, () where it has none.
    """

    start: Start
    line: int
    last_line: int
    text: str
    columns: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.start.kind


_FURNITURE = Start(Kind.FURNITURE, "")
_NONE: tuple[str, ...] = ()
_GOES_ON = {Kind.TEXT: (Kind.TEXT, Kind.ITEM, Kind.LABEL, Kind.QUOTE), Kind.QUOTE: (Kind.QUOTE,)}


def chunks(lines: Iterable[Line]) -> Iterator[Chunk]:
    """Joins lines; those that are blank part what stands before and after them."""
    joined = _Joining()
    for line, following in pairwise(chain(_without_comments(lines), (Line(0, ""),))):
        yield from joined.chunks_before(line, following)
    yield from joined.rest()


class _Joining:
    """The chunk that is not over yet, and the columns of the table in which it stands."""

    def __init__(self) -> None:
        self._start, self._lines, self._texts = _FURNITURE, list[Line](), list[str]()
        self._columns = self._columns_here = _NONE

    def chunks_before(self, line: Line, following: Line) -> Iterator[Chunk]:
        """Takes a line in, and gives what ends before it."""
        if line.is_blank:
            yield from self.rest()
            return
        start = self._begins(line, following)
        if self._goes_on(start):
            self._lines.append(line)
            self._texts.append(start.text if start.kind is Kind.QUOTE else line.text.strip())
            return
        yield from self.rest()
        self._start, self._lines, self._texts = start, [line], [start.text]
        self._columns_here = self._columns if start.kind is Kind.ROW else _NONE

    def rest(self) -> Iterator[Chunk]:
        """The chunk that is over now, if there is one."""
        if self._lines:
            first, last = self._lines[0].number, self._lines[-1].number
            yield Chunk(
                self._start, first, last, "\n".join(self._texts).strip(), self._columns_here
            )
        self._lines, self._texts = [], []

    def _begins(self, line: Line, following: Line) -> Start:
        """What a line begins, in a table or not."""
        if is_below_columns(line.text):
            return _FURNITURE
        start = begins(line.text)
        if "|" in line.text and is_below_columns(following.text):
            self._columns = tuple(plain(spans(cell)) for cell in cells(line.text))
            return _FURNITURE
        is_row = start.kind is Kind.TEXT and line.text.count("|") >= len(self._columns) - 1 > 0
        if is_row and not self._goes_on(start):
            return Start(Kind.ROW, start.text, start.indent)
        if start.kind not in (Kind.ROW, Kind.FURNITURE) and not self._goes_on(start):
            self._columns = _NONE
        return start

    def _goes_on(self, start: Start) -> bool:
        """Whether a line is part of what is not over."""
        if not self._lines:
            return False
        if self._start.kind is Kind.ROW and start.kind is not Kind.ROW:
            return self._row_is_open()
        return self._start.kind in _GOES_ON.get(start.kind, ())

    def _row_is_open(self) -> bool:
        text = "\n".join(self._texts)
        is_over = text.endswith("|") or len(cells(text)) >= len(self._columns_here)
        return not is_over and len(self._lines) < MOST_IN_ROW


def cells(row: str) -> list[str]:
    """The cells of a row of a table; a bar behind a backslash is a letter."""
    text = row.strip().removeprefix("|")
    text = text[:-1] if text.endswith("|") and not text.endswith("\\|") else text
    return [cell.strip() for cell in _BAR.split(_FOLD.sub("", text))]


def _without_comments(lines: Iterable[Line]) -> Iterator[Line]:
    """Empties the lines of a comment, and those of the front matter, if it has an end."""
    held, end, most = list[Line](), "", 0
    for number, line in enumerate(lines):
        text = line.text.strip()
        if not held and (text.startswith("<!--") or (number == 0 and text == "---")):
            end = "-->" if text.startswith("<!--") else "---"
            most = MOST_IN_COMMENT if end == "-->" else MOST_IN_FRONT_MATTER
        elif not held:
            yield line
            continue
        held.append(line)
        is_over = text == end if end == "---" else end in text
        is_over &= len(held) > 1 or end != "---"
        if is_over or len(held) > most:
            yield from (replace(each, text="<!-- -->") for each in held) if is_over else held
            held.clear()
    yield from held
