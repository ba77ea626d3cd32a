"""References as lines that each begin with a tag: RIS and its kin, read by rispy.

Each line that begins an entry ends the one before, whether or not that was ended.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rispy.parser import RisParser  # type: ignore[import-untyped]  # it ships no types

from generator.errors import Fault
from generator.formats.bibliography import around, checked, identified, lines_of, linked, venue
from generator.formats.bibliography.markup import unmarked
from generator.limits import LIMITS
from generator.records import Furniture, Record
from generator.source import Line, Source

_YEAR = re.compile(r"\d{4}")
_MOST_LINES = LIMITS.record  # of an entry; one of more is over every limit
_DOI_MARK = " [doi]"  # how PubMed tells one from other numbers


@dataclass(frozen=True, slots=True)
class Dialect:
    """One format: its lines, and the tags of each field, the best first.

    Attributes:
        parser: keeps tags as they are; those of authors and addresses are lists.
        start, end: the lines on which an entry begins and ends.
        aside: lines around entries that are known for what they are.
        last: the line that tells the parser that an entry ends.
        one_a_line: tags of which each further line is a further value.
        dates: tags that make up a date together.
    """

    parser: RisParser
    start: re.Pattern[str]
    end: re.Pattern[str]
    aside: re.Pattern[str]
    last: str
    title: Sequence[str]
    abstract: Sequence[str]
    authors: Sequence[str]
    venue: Sequence[str]
    dates: Sequence[Sequence[str]]
    dois: Sequence[str]
    addresses: Sequence[str]
    remarks: Sequence[str]
    one_a_line: Sequence[str] = ()


def records(source: Source, dialect: Dialect) -> Iterator[Record | Fault | Furniture]:
    """Reads each entry, with what stands around them."""
    for piece in _pieces(source, dialect):
        if piece.is_cut_off:
            yield _cut_off(piece, dialect, source.path)
        elif dialect.start.match(piece.lines[0].text):
            yield checked(_record(piece.lines, dialect, source), source.path)
        else:
            yield from around(piece.lines, dialect.aside, source.path)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lines of an entry, or those between two."""

    lines: Sequence[Line]
    is_cut_off: bool = False


def _pieces(source: Source, dialect: Dialect) -> Iterator[_Piece]:
    """Cuts a text where entries begin and end."""
    lines, within = list[Line](), False
    for line in lines_of(source):
        starts = dialect.start.match(line.text) is not None
        if starts and lines:
            yield _Piece(lines)
            lines = []
        within = within or starts
        lines.append(line)
        if len(lines) >= _MOST_LINES or (within and dialect.end.match(line.text)):
            yield _Piece(lines)
            lines, within = [], False
    if lines:
        yield _Piece(lines, is_cut_off=within and not dialect.end.match(""))


def _cut_off(piece: _Piece, dialect: Dialect, path: str) -> Fault:
    lines = [line for line in piece.lines if not line.is_blank]
    why = f"the file ends within the entry, at “{lines[-1].text.strip()[-30:]}”"
    cure = f"copy the rest, or add a line “{dialect.last}” if nothing is missing"
    return Fault(path, lines[0].number, "cut-off end", why, cure, lines[-1].number)


def _record(lines: Sequence[Line], dialect: Dialect, source: Source) -> Record:
    tags = _Tags(lines, dialect)
    addresses = tags.each(dialect.addresses)
    dois = [doi.removesuffix(_DOI_MARK) for doi in tags.each(dialect.dois)]
    return Record(
        dump=source.name,
        line=lines[0].number,
        last_line=next(line.number for line in reversed(lines) if not line.is_blank),
        title=unmarked(tags.first(dialect.title)),
        abstract=unmarked(tags.first(dialect.abstract)),
        authors=tuple(tags.of_first(dialect.authors)),
        identifiers=identified(dois, [*addresses, *dois], tags.each(dialect.remarks)),
        published=tags.date(dialect.dates),
        venue=venue(tags.each(dialect.venue)),
        links=linked(addresses),
    )


class _Tags:
    """The tags of one entry and what they say."""

    def __init__(self, lines: Sequence[Line], dialect: Dialect) -> None:
        unwrapped = ("\n".join(part) for part in _unwrapped(lines, dialect))
        (self._values,) = dialect.parser.parse_lines(iter([*unwrapped, dialect.last]))

    def each(self, tags: Sequence[str]) -> list[str]:
        """All that these tags say, in their order."""
        values: Mapping[str, str | list[str]] = self._values
        found = (values.get(tag, "") for tag in tags)
        listed = (value if isinstance(value, list) else [value] for value in found)
        return [text.strip() for value in listed for text in value if text.strip()]

    def of_first(self, tags: Sequence[str]) -> list[str]:
        """What the first of these tags says that stands there."""
        return next(filter(None, (self.each([tag]) for tag in tags)), [])

    def first(self, tags: Sequence[str]) -> str:
        """The first that these tags say, or ""."""
        return next(iter(self.each(tags)), "")

    def date(self, dates: Sequence[Sequence[str]]) -> str:
        """The first date with a year, in the words of its tags."""
        written = (" ".join(dict.fromkeys(self.each(tags))) for tags in dates)
        return next(filter(_YEAR.search, written), "")


def _unwrapped(lines: Sequence[Line], dialect: Dialect) -> list[list[str]]:
    """Puts lines together that are one; the parser would take ever longer for each more."""
    parts, last = list[list[str]](), ""
    for line in lines:
        tag, _ = dialect.parser.parse_line(line.text)
        if tag is None and parts and last not in dialect.one_a_line:
            parts[-1].append(line.text.strip())
        else:
            parts.append([line.text])
            last = tag or last
    return parts
