"""A text in XML or HTML, cut by its tags into entries and what stands around them.

It is cut before it is parsed: so a damaged entry cannot take its neighbours along, several
documents may follow each other in one text, and only one entry at a time is held in memory.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.source import Source

_BLOCK = 2**18  # characters that are cut at once
_LONGEST = 2**22  # characters of one part; an entry of more is over every limit

# A section of any text that ends before another begins; else its own end was lost.
_SECTIONS = (
    r"!\[CDATA\[(?:[^\]<]++|\](?!\]>)|<(?!!\[CDATA\[))*+\]\]>"
    r"|!--(?:[^<-]++|-(?!->)|<(?!!--))*+-->"
    r"|script\b[^<>]*>(?:[^<]++|<(?!/?script\b))*+</script\s*>"
)


class Kind(Enum):
    """What a part is."""

    ENTRY = "from the beginning of an entry to its end"
    TORN = "an entry without its beginning or without its end"
    AROUND = "no entry"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text, and the lines it stands on, counted from 1."""

    kind: Kind
    line: int
    last_line: int
    text: str


def parts(source: Source, opening: str, closing: str) -> Iterator[Part]:
    r"""Cuts a text into parts, in order, that together are all of it.

    Args:
        source: read in pieces; lines of its parts end with "\n".
        opening: name of the tag with which an entry begins, "entry", "dt"; several as "item|entry".
        closing: name of the tag with which it ends, "entry", "dd".
    """
    ends_on_returns = not any("\n" in piece for piece in source.opened())
    cutter = _Cutter(opening, closing)
    for block in _blocks(source.opened()):
        yield from cutter.cut(block.replace("\r", "\n") if ends_on_returns else block, last=False)
    yield from cutter.cut("", last=True)


def _blocks(pieces: Iterable[str]) -> Iterator[str]:
    held, size = list[str](), 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _BLOCK:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


class _Cutter:
    """Holds what is not yet cut off, and how far that was searched for tags."""

    def __init__(self, opening: str, closing: str) -> None:
        self._tag = re.compile(
            rf"<(?:(?P<section>{_SECTIONS})|(?P<unended>!\[CDATA\[|!--|script\b)"
            rf"|(?P<open>(?:[\w.-]+:)?(?:{opening})(?:\s[^<>]*|/)?>)"
            rf"|(?P<shut>/(?:[\w.-]+:)?(?:{closing})\s*>))",
            re.IGNORECASE,
        )
        self._text, self._line, self._inside = "", 1, False
        self._start = self._searched = 0

    def cut(self, block: str, *, last: bool) -> Iterator[Part]:
        """The parts that are certain once this block is known."""
        self._text += block
        for tag in self._tags(last=last):
            if tag["open"]:
                yield from self._until(tag.start(), Kind.TORN if self._inside else Kind.AROUND)
                self._inside = True
            if tag["shut"] or tag[0].endswith("/>"):
                yield from self._until(tag.end(), Kind.ENTRY if self._inside else Kind.TORN)
                self._inside = False
        if last or len(self._text) - self._start > _LONGEST:
            self._searched = len(self._text)
            yield from self._until(self._searched, Kind.TORN if self._inside else Kind.AROUND)
            self._inside = False
        self._text = self._text[self._start :]
        self._searched -= self._start
        self._start = 0

    def _tags(self, *, last: bool) -> Iterator[re.Match[str]]:
        while tag := self._tag.search(self._text, self._searched):
            if tag["unended"] and not last and self._may_end(tag):
                self._searched = tag.start()
                return
            self._searched = tag.end()
            if tag["open"] or tag["shut"]:
                yield tag
        begun = self._text.rfind("<", self._searched)
        is_whole = begun < 0 or self._text.find(">", begun) >= 0
        self._searched = len(self._text) if is_whole else begun

    def _may_end(self, section: re.Match[str]) -> bool:
        is_near = len(self._text) - section.start() < _LONGEST
        return is_near and self._text.find(section[0], section.end()) < 0

    def _until(self, end: int, kind: Kind) -> Iterator[Part]:
        text = self._text[self._start : end]
        told = text.lstrip()
        if told:
            first = self._line + text.count("\n", 0, len(text) - len(told))
            yield Part(kind, first, first + told.rstrip().count("\n"), told)
        self._line += text.count("\n")
        self._start = end
