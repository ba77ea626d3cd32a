"""What a row of a Markdown table says of a paper."""

import re
from collections.abc import Sequence

from generator import identifiers
from generator.formats.fields import Place, record_of
from generator.formats.fields.addresses import KINDS
from generator.formats.fields.columns import meaning
from generator.formats.fields.people import look_like_names
from generator.formats.markup import words
from generator.formats.markup.chunks import Chunk, cells
from generator.formats.markup.inline import plain, spans
from generator.formats.markup.paper import Paper
from generator.records import Record

_BOLD = re.compile(r"\*\*(?!\*)(?:[^*]|\*(?!\*))+\*\*")
_DATE = re.compile(r"(?=.*\d)[\w\s.,:/-]{4,30}")
MOST_COLUMNS = 50  # of a table whose rows are put right


def of_row(row: Chunk, place: Place) -> Record | None:
    """The record of a row, None if the row is not of a paper."""
    fields = [meaning(column)[0] for column in row.columns]
    values = _fitted(cells(row.text), fields)
    paper = Paper()
    if "title" in fields:
        for field, value in sorted(zip(fields, values, strict=False), key=_title_first):
            paper.label(field, _without_stars(value) if field == "title" else value)
        return record_of(paper.fields, place)
    _read_by_shape(values, fields, paper)
    record = record_of(paper.fields, place)
    return record if record.identifiers and record.title else None


def _title_first(cell: tuple[str, str]) -> bool:
    return cell[0] != "title"


def _read_by_shape(values: Sequence[str], fields: Sequence[str], paper: Paper) -> None:
    """Reads a row of a table that does not say which column has the title."""
    told = [*fields, *([""] * (len(values) - len(fields)))]
    title = max(range(len(values)), key=lambda n: (*_titleness(values[n]), -n))
    if (text := _without_stars(values[title])) != values[title]:
        paper.title(spans(text))
    else:
        paper.item(spans(text))
    for n, (field, value) in enumerate(zip(told, values, strict=False)):
        if n != title:
            paper.label(field if fields else _shape(value), value)


def _titleness(value: str) -> tuple[bool, bool, bool]:
    if (text := _without_stars(value)) != value:
        return words.is_title_like(text), False, words.has_many_words(text)
    pieces = spans(value)
    at = words.title_in(pieces)
    is_named = at >= 0 and bool(identifiers.in_address(pieces[at].url))
    return at >= 0, is_named, at >= 0 and words.has_many_words(pieces[at].text)


def _without_stars(cell: str) -> str:
    """A cell that is bold as a whole, whatever stars its title has: `**A*: Old Search**`."""
    return cell[2:-2] if _BOLD.fullmatch(cell) else cell


def _shape(value: str) -> str:
    """The field that a value looks to be of, "" if none."""
    text = plain(spans(value))
    if words.published_in(text) == text:
        return "published"
    if look_like_names(text):
        return "authors"
    return "abstract" if words.is_prose(text) else ""


def _fitted(values: list[str], fields: Sequence[str]) -> list[str]:
    """Puts a cell together again in which a bar stands, where that makes the row fit best."""
    more = len(values) - len(fields)
    if not fields or more <= 0 or len(fields) > MOST_COLUMNS:
        return values
    ways = [
        [*values[:n], " | ".join(values[n : n + more + 1]), *values[n + more + 1 :]]
        for n in range(len(fields))
    ]
    return max(ways, key=lambda way: sum(map(_fits, fields, way)))


def _fits(field: str, value: str) -> bool:
    text = plain(spans(value))
    if field == "published":
        return _DATE.fullmatch(text) is not None
    if field == "authors":
        return look_like_names(text)
    if field == "title":
        return bool(text) and not words.is_prose(text)
    return ("http" in value) == (field in KINDS or field == "address")
