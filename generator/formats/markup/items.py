"""What items and sections of Markdown say of their papers."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator.formats.fields import Place, record_of
from generator.formats.fields.people import look_like_names
from generator.formats.markup import words
from generator.formats.markup.chunks import Chunk
from generator.formats.markup.entries import Entry
from generator.formats.markup.inline import Span, plain, spans
from generator.formats.markup.lines import Kind
from generator.formats.markup.paper import SHORT, TEXTS, Paper
from generator.records import Record

_TOLD = frozenset(("abstract", "authors"))  # labels that only papers have


def of_entry(entry: Entry, place: Place) -> Record | None:
    """The record of an entry, None if it is not of a paper.

    An address tells that it is, or an abstract or authors that are called so; unmarked text alone
    may be about anything.
    """
    paper, prose = Paper(), list[str]()
    opener, labels = entry.opener, {part.start.name for part in entry.parts}
    if opener.kind is Kind.LABEL:
        paper.label(opener.start.name, opener.text)
    elif opener.kind is Kind.HEADING:
        paper.title(spans(opener.text))
    else:
        paper.item(spans(opener.text))
    _read_parts(entry.parts, paper, prose)
    record = record_of(paper.fields, place)
    if not (words.is_title_like(record.title) and _is_told(record, labels)):
        return None
    return record if record.abstract else replace(record, abstract="\n\n".join(prose))


def _is_told(record: Record, labels: set[str]) -> bool:
    is_published = bool(record.authors and record.published and record.links)
    return bool(record.identifiers or labels & _TOLD or is_published)


def _read_parts(parts: Sequence[Chunk], paper: Paper, prose: list[str]) -> None:
    """Reads what follows a title.

    A label holds for the paragraphs below it if it names a text, or has nothing on its own line.
    """
    field, texts = "", dict[str, list[str]]()
    for part in parts:
        name = part.start.name
        if part.kind is not Kind.LABEL:
            if field in texts:
                texts[field].append(part.text)
            else:
                _read_unlabelled(part, paper, prose)
        elif name not in texts and (name in TEXTS or not part.text):
            field, texts[name] = name, [part.text] if part.text else []
        else:
            field = ""
            paper.label(name, part.text)
    for name, found in texts.items():
        paper.label(name, "\n\n".join(found))


def _read_unlabelled(part: Chunk, paper: Paper, prose: list[str]) -> None:
    pieces = spans(part.text)
    text = plain(pieces)
    if words.is_prose(text):
        prose.append(text)
        return
    if _is_about_title(pieces):
        paper.links(pieces)
    paper.dates(text)
    if look_like_names(text):
        paper.say("authors", text)
    else:
        paper.loose([span for span in pieces if not span.url])


def _is_about_title(pieces: Sequence[Span]) -> bool:
    """Whether a paragraph is authors, a venue and links, and no text that links to anything."""
    before = plain(takewhile(lambda span: not span.url, pieces))
    return len(before) <= SHORT or bool(words.authors_in([before])) or look_like_names(before)
