"""The metadata snapshot of arXiv: one JSON object a line, five gigabytes of them.

As it is that large, a line that is one whole object takes the shortest way; any other line, and
the same objects in a list or a document of their own, are walked through as other JSON is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator import identifiers
from generator.errors import Fault
from generator.formats.arxiv import authors
from generator.formats.fields import Place, checked, says_enough
from generator.formats.objects import items, looks_like_json
from generator.formats.objects.breaks import Breaks
from generator.formats.objects.walk import Found, Walk
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Line, Source

_KEYS = re.compile(r'"(?:authors_parsed|journal-ref|update_date)"\s*:')
_ABSTRACT = re.compile(r'"abstract"\s*:')
_FIRST_LINES = 20
_MOST = 10_000  # lines between two entries that are looked at together


class _Version(msgspec.Struct):
    created: str = ""


class _Paper(msgspec.Struct, rename={"journal_ref": "journal-ref"}):
    """What is read of an object; everything else in it is skipped unread."""

    id: str
    title: str
    abstract: str | None = None
    doi: str | None = None
    journal_ref: str | None = None
    authors: str | None = None
    authors_parsed: list[list[str]] | None = None  # last, first, suffix
    versions: list[_Version | str] | None = None


_decoded = msgspec.json.Decoder(_Paper).decode


def recognises(source: Source) -> bool:
    """Objects with the keys that only this snapshot has."""
    head = source.head
    is_ours = looks_like_json(source) and _KEYS.search(head) is not None
    return is_ours and _ABSTRACT.search(head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads the objects as they are asked."""
    if not any(map(_paper, source.head.split("\n", _FIRST_LINES))):
        yield from _told_each(source, items(source, _is_entry))
        return
    between = list[Line]()
    for line in source.lines():
        paper = _paper(line.text)
        if between and (paper or line.number > between[-1].number + 1 or len(between) > _MOST):
            yield from _between(between, source)
            between = []
        if paper:
            yield _told(source, line.number, line.number, paper)
        else:
            between.append(line)
    yield from _between(between, source)


def _paper(text: str) -> _Paper | None:
    """The paper that a line is, if it is nothing else."""
    try:
        return _decoded(text)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return None


def _between(lines: Sequence[Line], source: Source) -> Iterator[Entry]:
    """What stands on lines that follow each other and are no single entries."""
    text = "\n".join(line.text for line in lines)
    if text.strip():
        breaks = Breaks(text, lines[0].number, "\n")
        yield from _told_each(source, Walk(text, breaks, source.path, _is_entry).all())


def _told_each(source: Source, found: Iterator[Found]) -> Iterator[Entry]:
    for item in found:
        if isinstance(item, Fault | Furniture):
            yield item
            continue
        try:
            yield _told(source, item.line, item.last_line, msgspec.convert(item.value, _Paper))
        except (msgspec.ValidationError, UnicodeError) as error:
            why = "it has half a character" if isinstance(error, UnicodeError) else str(error)
            cure = "save the snapshot again, or take the entry out"
            yield Fault(source.path, item.line, "no paper", why, cure, item.last_line)


def _is_entry(value: Mapping[str, object]) -> bool:
    return "title" in value and "id" in value


def _told(source: Source, line: int, last_line: int, paper: _Paper) -> Record | Fault:
    record = Record(
        dump=source.name,
        line=line,
        last_line=last_line,
        title=paper.title.strip(),
        abstract=(paper.abstract or "").strip(),
        authors=_authors(paper),
        identifiers=_identifiers(paper),
        published=_published(paper),
        venue=" ".join(paper.journal_ref.split()) if paper.journal_ref else "",
    )
    return record if says_enough(record) else checked(record, Place(source, line, last_line))


def _authors(paper: _Paper) -> tuple[str, ...]:
    """Best from the parts of each name: they have letters where the line of names has TeX."""
    try:
        parts = paper.authors_parsed or ()
        names = tuple([f"{name[1]} {name[0]} {name[2]}".strip() for name in parts])
    except IndexError:
        names = ()
    return names or authors.names(paper.authors or "")


def _identifiers(paper: _Paper) -> tuple[str, ...]:
    number = identifiers.arxiv(paper.id)
    if number and not paper.doi:
        return (number,)
    return identifiers.together([number, *map(identifiers.doi, (paper.doi or "").split())])


def _published(paper: _Paper) -> str:
    """When its first version came."""
    first = paper.versions[0] if paper.versions else ""
    return "" if isinstance(first, str) else first.created


reader = Reader(
    name="arxiv-snapshot",
    about="the metadata snapshot of arXiv as JSON Lines (arxiv-metadata-oai-snapshot.json)",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read,
)
