"""Which rows of a prose are title and which are text, with headings or without."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.formats.cards.card import Card, Slot
from generator.formats.cards.parts import heading_length
from generator.formats.cards.rows import Row
from generator.formats.cards.seen import Rendering
from generator.formats.cards.statistics import STRONG, Kind
from generator.formats.listing.layouts import Cut, are_wrapped, blocks, lines_as
from generator.formats.listing.pairing import Continuation, Label, Piece, entries
from generator.source import Line

Split = Callable[[Slot], list[Card]]
"""The cards of one slot; of most slots there is one."""

_ANOTHER_PAPER = 6.0  # price of a second paper between two statistics, where one is the rule


def split_of(page: Sequence[Slot], rendering: Rendering) -> Split:
    """How the slots of this page are to be split: at headings, if it has them."""
    if any(row.kind is Kind.HEADING for slot in page for row in slot.prose[:1]):
        return _by_heading
    proses = [_lines(slot.prose, rendering) for slot in page]
    cut = _cut_of([prose for prose in proses if len(prose) > 1])
    return lambda slot: _by_order(slot, cut, rendering)


def _by_heading(slot: Slot) -> list[Card]:
    end = heading_length(slot.prose) if slot.prose[0].kind is Kind.HEADING else 0
    return [Card(slot.above, slot.prose[:end], slot.prose[end:], slot.below)]


def _cut_of(proses: Sequence[Sequence[Line]]) -> Cut:
    """In blocks if blank lines stand in most proses, else in lines, perhaps wrapped ones."""
    if 2 * sum(map(_has_gap, proses)) > len(proses):
        return blocks
    return lines_as(wrapped=are_wrapped([line for prose in proses for line in prose]))


def _has_gap(lines: Sequence[Line]) -> bool:
    return any(after.number > before.number + 1 for before, after in pairwise(lines))


def _by_order(slot: Slot, cut: Cut, rendering: Rendering) -> list[Card]:
    pieces, going_on = cut(_lines(slot.prose, rendering))
    is_one = any(row.kind in STRONG for row in slot.below)
    found = entries(pieces, _cheaper(going_on) if is_one else going_on)
    places = {row.number: position for position, row in enumerate(slot.prose)}
    starts = [places[entry.pieces[0].line] for entry in found]
    ends = [places[entry.title[-1].last_line] + 1 if entry.title else 0 for entry in found]
    return [
        Card(
            above=slot.above if start == 0 else (),
            title=slot.prose[start:end],
            text=slot.prose[max(start, end) : stop],
            below=slot.below if stop == len(slot.prose) else (),
        )
        for (start, stop), end in zip(pairwise([*starts, len(slot.prose)]), ends, strict=True)
    ]


def _lines(rows: Sequence[Row], rendering: Rendering) -> list[Line]:
    shown = (row for row in rows if row.kind is not Kind.MARKUP)
    return [Line(row.number, rendering.written((row.text,))) for row in shown]


def _cheaper(going_on: Continuation) -> Continuation:
    """Makes it cheaper to go on with a text than to begin another paper."""

    def price(label: Label, before: Piece, piece: Piece) -> float:
        return going_on(label, before, piece) - _ANOTHER_PAPER

    return price
