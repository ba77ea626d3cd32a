"""The entries of a listing page copied as text, by a browser or by a tool that keeps links."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator import identifiers
from generator.errors import Fault
from generator.formats.arxiv import authors
from generator.formats.fields import Place, checked
from generator.records import Entry, Furniture, Record
from generator.source import Line, Source, indentation

_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\](?:\([^()\s]*(?:\s+\"[^\"\[\]]*\")?\)|\[\d+\])")
_ESCAPE = re.compile(r"\\([\[\]_*])")
_HEAD = (
    r"[ \t]*(?:[-*>#]+[ \t]*)?(?:\\?\[\\?\[?\d+\\?\]\S*[ \t]+)?\[?arXiv:"
    r"(?P<id>[a-z-]+(?:\.[A-Za-z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?\b"
    r"[^\n\[]{0,200}\[[^\n]{0,200}?\b(?:pdf|ps|html|other|abs)\b"
)
_NUMBER = re.compile(_HEAD)
BEGINNING = re.compile(rf"^{_HEAD}[^\n]*\n\s*[:>*-]*[ \t]*Title:", re.MULTILINE)
_LABEL = re.compile(
    r"[:>*-]*\s*(Title|Authors?|Comments|Subjects|Journal-ref|Report-no|DOI|MSC-class|ACM-class)"
    r":\**\s*(.*)"
)
_DAY = re.compile(
    r"#*\s*(?:Showing new listings for )?(?P<day>\w{3,9}, \d{1,2} \w{3,9} \d{4})(?:\s*\(.*\))?$"
)
# What the page has above, between and below its entries; each begins and ends a list.
_PAGE = re.compile(
    r"#*\s*(?:(?:New|Cross|Replacement) submissions\b.*|Cross-lists\b.*|Replacements\b.*"
    r"|Total of \d+ entries.*|\[?\s*total of \d+ entries.*|Showing (?:up to|new listings)\b.*"
    r"|\[?\s*showing (?:up to|first)\b.*|Authors and titles for\b.*|See (?:recent|today).*"
    r"|About|Help|Skip to main content.*|Links to: arXiv.*|contact arXiv.*)$"
)
_ABSTRACT = "abstract"
_LONGEST = 160  # characters of a line around the entries


def read(source: Source) -> Iterator[Entry]:
    """Reads entries; short lines of the page around them are furniture, others faults."""
    day = ""
    for lines in _blocks(source.lines()):
        number = _NUMBER.match(lines[0].text)
        if number:
            yield _entry(number["id"], lines, source, day)
            continue
        days = [found["day"] for line in lines if (found := _DAY.match(line.text.strip()))]
        day = days[-1] if days else day
        yield from _around(lines, source)


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of one entry, or those between two."""
    block, is_entry = list[Line](), False
    for line in lines:
        if line.is_blank:
            continue
        begins = _NUMBER.match(line.text) is not None
        if block and (begins or (is_entry and _is_of_page(line))):
            yield block
            block, is_entry = [], False
        is_entry = is_entry or begins
        block.append(line)
    if block:
        yield block


def _is_of_page(line: Line) -> bool:
    text = line.text.strip()
    return _PAGE.match(text) is not None or _DAY.match(text) is not None


def _around(lines: Sequence[Line], source: Source) -> Iterator[Entry]:
    """Lines of the page, if a line that only this page has is among them."""
    is_page = any(map(_is_of_page, lines))
    for is_known, run in groupby(lines, lambda line: is_page and len(line.text) <= _LONGEST):
        first, *_, last = (*(each.number for each in run),) * 2
        if is_known:
            yield Furniture(first, last)
        else:
            cure = "copy the page again from its top, or take this out"
            why = "no number of a paper stands above it"
            yield Fault(source.path, first, "text between the entries", why, cure, last)


def _entry(number: str, lines: Sequence[Line], source: Source, day: str) -> Record | Fault:
    place = Place(source, lines[0].number, lines[-1].number)
    fields = _fields(lines[1:])
    record = Record(
        dump=source.name,
        line=place.line,
        last_line=place.last_line,
        title=fields.get("Title", ""),
        abstract=fields.get(_ABSTRACT, ""),
        date=day,
        authors=authors.names(fields.get("Author", "")),
        identifiers=identifiers.together(
            [
                identifiers.arxiv(number),
                *map(identifiers.doi, fields.get("DOI", "").split()),
            ]
        ),
        venue=fields.get("Journal-ref", ""),
    )
    return checked(record, place)


def _fields(lines: Sequence[Line]) -> dict[str, str]:
    """The text below each label; behind the title the authors need none, nor has the abstract."""
    fields, name, before = dict[str, list[str]](), "", Line(0, "")
    for line in lines:
        text = unlinked(line.text).strip()
        label = _LABEL.match(text) if name != _ABSTRACT else None
        is_next = line.number == before.number + 1
        if label:
            name, text = label[1].removesuffix("s"), label[2]
        elif not (is_next and indentation(line.text) > indentation(before.text)):
            name = _unlabelled(name, fields.get(name, [""])[-1], text)
        if text:
            fields.setdefault(name, []).append(text if is_next else f"\n{text}")
        before = line
    return {name: "\n".join(texts).strip() for name, texts in fields.items()}


def _unlabelled(name: str, told: str, text: str) -> str:
    """What a line without a label belongs to, behind the last line of the field `name`."""
    if name == "Title" and told:
        return "Author"
    is_over = name == "Subject" and told.endswith(")")
    return _ABSTRACT if is_over or (told and len(text) > _LONGEST) else name


def unlinked(text: str) -> str:
    """A line without the addresses that a tool kept in Markdown."""
    return _ESCAPE.sub(r"\1", _LINK.sub(r"\1", text)) if "](" in text or "][" in text else text
