"""Papers in Markdown: in tables, lists and sections, whatever stands between them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from generator.errors import Fault
from generator.formats.fields import SHOWN, Place, checked, says_enough
from generator.formats.listing.furniture import INVITATION
from generator.formats.markup.chunks import Chunk, cells, chunks
from generator.formats.markup.entries import Entry, entries
from generator.formats.markup.items import of_entry
from generator.formats.markup.lines import Kind
from generator.formats.markup.tables import of_row
from generator.formats.markup.words import date_in
from generator.records import Entry as Found
from generator.records import Furniture, Record
from generator.source import Line, Source

# What is another format, though it may hold lists in Markdown.
_FOREIGN = re.compile(
    r"""\ufeff?\s*(?: \{ | \[\s*[{"]                              # JSON
    | <(?:\?xml|!doctype|html|rss|feed)\b
    | [\w-]+:[ \t]*\n\s*(?:-\s+)?[\w-]+:[ \t\n]               # YAML
    | \#!|\#include\b|[rf]?\"{3}|from\s+[\w.]+\s+import\s )   # programs
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TELLING = re.compile(
    r"arxiv|doi\.org|aclanthology|openreview|/papers/|\babstract\b", re.IGNORECASE
)
_LINK = "](http"
_BOLD = re.compile(r"\*\*\S|__\S")
MOST_TRIED = 100  # records and faults by which a text is known


class Sort(Enum):
    """Where a record stands: in a table, under a mark of Markdown, or in text without any."""

    ROW = auto()
    MARKED = auto()
    PLAIN = auto()


def read_markdown(source: Source) -> Iterator[Found]:
    """Reads a record from each row, item or section that is of a paper.

    Lines between them that are of nothing known are one fault for each run of them.
    """
    return (found for found, _ in found_in(source.lines(), source))


def shares(source: Source) -> tuple[int, int]:
    """How many of the first records stand in tables and how many elsewhere.

    Both are 0 for a text that is mostly something else, or a page for which there are other
    readers.
    """
    return _shares(source.head)


@lru_cache(maxsize=1)  # each reader of Markdown asks in turn
def _shares(text: str) -> tuple[int, int]:
    if INVITATION.search(text) or _FOREIGN.match(text) or not _TELLING.search(text):
        return 0, 0
    head = Source.of("", "", text)
    found = (each for each in found_in(head.lines(), head) if not isinstance(each[0], Furniture))
    tried = list(islice(found, MOST_TRIED))
    sorts = [sort for entry, sort in tried if isinstance(entry, Record)]
    faults = len(tried) - len(sorts)
    is_list = len(sorts) > 1 and 2 * len(sorts) >= faults
    if not (is_list or (sorts and faults <= 1)) or 2 * sorts.count(Sort.PLAIN) > len(sorts):
        return 0, 0
    return sorts.count(Sort.ROW), sorts.count(Sort.MARKED)


def found_in(lines: Iterable[Line], source: Source) -> Iterator[tuple[Found, Sort]]:
    """What is found in lines of a source, in order, and where.

    A date in a heading is the day of the listing below it.
    """
    run, day = list[Chunk](), ""
    for each in entries(chunks(lines)):
        found = _row(each, source) if isinstance(each, Chunk) else _entry(each, source)
        if isinstance(found, Furniture):
            yield found, Sort.PLAIN
            continue
        is_section = isinstance(each, Entry) and each.opener.kind is Kind.HEADING
        if run and (found or is_section):
            yield _unknown(run, source), Sort.PLAIN
            run.clear()
        if isinstance(found, Record):
            yield replace(found, date=day), _sort(each, found)
        elif found:
            yield found, Sort.ROW
        elif isinstance(each, Chunk):
            run.append(each)
        else:
            day = (is_section and date_in(each.opener.text)) or day
            yield from _rest_of(each, run)
    if run:
        yield _unknown(run, source), Sort.PLAIN


def _sort(each: Entry | Chunk, found: Record) -> Sort:
    """Tells Markdown from what only looks alike: dashes and labels are in YAML and programs too."""
    if isinstance(each, Chunk):
        return Sort.ROW
    if not found.identifiers:
        return Sort.MARKED if each.opener.kind is Kind.HEADING else Sort.PLAIN
    is_linked = any(_LINK in chunk.text for chunk in (each.opener, *each.parts))
    is_set_off = each.opener.kind in (Kind.HEADING, Kind.ITEM) or _BOLD.match(each.opener.text)
    return Sort.MARKED if is_linked or is_set_off else Sort.PLAIN


def _row(chunk: Chunk, source: Source) -> Found | None:
    if chunk.kind is Kind.FURNITURE or not any(cells(chunk.text)):
        return Furniture(chunk.line, chunk.last_line)
    place = Place(source, chunk.line, chunk.last_line)
    record = of_row(chunk, place)
    return checked(record, place) if record else None


def _entry(entry: Entry, source: Source) -> Record | None:
    last = entry.parts[-1] if entry.parts else entry.opener
    record = of_entry(entry, Place(source, entry.opener.line, last.last_line))
    return record if record and says_enough(record) else None


def _rest_of(entry: Entry, run: list[Chunk]) -> Iterator[tuple[Found, Sort]]:
    """Adds what is of no paper to the run; a heading by itself is what parts a list."""
    chunks_ = [entry.opener, *entry.parts]
    if entry.opener.kind is Kind.HEADING:
        yield Furniture(entry.opener.line, entry.opener.last_line), Sort.PLAIN
        del chunks_[0]
    run.extend(chunks_)


def _unknown(run: list[Chunk], source: Source) -> Fault:
    text = " ".join(run[0].text.split())[:SHOWN]
    why = f"no title stands here with an arXiv number, a DOI or an abstract (“{text}”)"
    cure = "add one of them to what is a paper, or take the lines out"
    return Place(source, run[0].line, run[-1].last_line).fault("no paper in these lines", why, cure)
