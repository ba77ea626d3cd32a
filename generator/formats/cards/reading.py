"""Every page of a source read: records of the cards that are whole, faults of the others."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.errors import Fault
from generator.formats.cards import fields
from generator.formats.cards.card import Card, slots
from generator.formats.cards.checking import Reading, breaks_off, fault_of
from generator.formats.cards.pages import Page, pages
from generator.formats.cards.parts import parts
from generator.formats.cards.rows import Row, rows
from generator.formats.cards.seen import Rendering
from generator.formats.cards.splitting import split_of
from generator.formats.cards.statistics import Kind
from generator.formats.listing.furniture import unglued
from generator.records import Entry, Furniture, Record
from generator.source import Source

_HEADING_MARK = re.compile(r"\s*#{1,6}[ \t]+")


def read_cards(source: Source, rendering: Rendering) -> Iterator[Entry]:
    """Reads every page, each card in order.

    Statistics above a title are furniture, those below its text are lines of the record.
    """
    last, completeness = None, Counter[bool]()
    for found in _found(source, rendering):
        if not isinstance(found, Reading):
            yield found
            continue
        if last:
            yield fault_of(last, source.path, is_cut_off=False) or _record(last, source.name)
            completeness[last.is_complete] += 1
        last = found
    if last:
        is_cut_off = breaks_off(last, completeness)
        yield fault_of(last, source.path, is_cut_off=is_cut_off) or _record(last, source.name)


def _found(source: Source, rendering: Rendering) -> Iterator[Reading | Furniture | Fault]:
    lines = unglued(line for line in source.lines() if not line.is_blank)
    for page in pages(list(rows(lines, rendering))):
        yield from map(_furniture, page.furniture)
        yield from (_strange(row, source.path) for row in page.strange)
        cards, above = _cards(page, rendering)
        yield from map(_furniture, above)
        yield from (_reading(card, page.day, rendering) for card in cards)


def _cards(page: Page, rendering: Rendering) -> tuple[list[Card], list[Row]]:
    """The cards of a page, and the rows above their titles."""
    found = list(slots(list(parts(page.rows))))
    filled = [slot for slot in found if slot.prose]
    split = split_of(filled, rendering)
    cards = [card for slot in filled for card in split(slot)]
    return cards, [row for slot in found for row in slot.above]


def _reading(card: Card, day: str, rendering: Rendering) -> Reading:
    title = [_heading(row) if row.seen.is_heading else row.text for row in card.title]
    text = [row.text for row in card.text if row.kind is not Kind.MARKUP]
    return Reading(card, day, rendering.written(title).strip(), rendering.written(text).strip())


def _heading(row: Row) -> str:
    return _HEADING_MARK.sub("", row.text, count=1)


def _record(read: Reading, dump: str) -> Record:
    card = read.card
    return Record(
        dump=dump,
        line=card.first_line,
        last_line=card.last_line,
        title=read.title,
        abstract=read.text,
        date=read.day,
        published=fields.published(card),
        identifiers=fields.identifier(card),
        links=fields.links(card),
        upvotes=fields.upvotes(card),
    )


def _furniture(row: Row) -> Furniture:
    return Furniture(row.number, row.number)


def _strange(row: Row, path: str) -> Fault:
    why = f"it is no part of the page (“{row.seen.text[:60]}”)"
    return Fault(path, row.number, "text outside every paper", why, "take it out")
