"""What keeps a card from being a record: a part that is lost, or an end that is cut off."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.errors import Fault
from generator.formats.cards import fields
from generator.formats.cards.card import Card
from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import Kind
from generator.formats.listing import CUT_MARK, is_whole

_MOST = 0.9  # of the other cards of a text, if the lack of statistics is to mean anything
_STANDS_BELOW = frozenset({Kind.AUTHORS, Kind.DATE, Kind.VOTES})
_LONGEST_MARK = 100  # characters
_NO_TEXTS = (
    "if no paper has one here, save the page as HTML, which has them all, or copy the page of a"
    " search; else add the abstract below it, or take the title out"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A card, the day of its page, and its title and text as their authors wrote them."""

    card: Card
    day: str
    title: str
    text: str

    @property
    def is_complete(self) -> bool:
        """Whether what stands below a text stands below this one."""
        return not _STANDS_BELOW.isdisjoint(row.kind for row in self.card.below)


def fault_of(read: Reading, path: str, *, is_cut_off: bool) -> Fault | None:
    """What is wrong with a card, None if it is whole."""
    card = read.card
    if not card.title:
        why, cure = "no title stands above it", "add the title above it, or take the text out"
        return _fault(read, path, "abstract without title", why, cure)
    if is_cut_off or _is_marked_as_cut(read):
        why = f"the page breaks off at “{_end(card)}”"
        return _fault(read, path, "cut-off end", why, "save the page whole")
    if not read.title:
        return _fault(read, path, "no title", "its heading is empty", "write the title into it")
    if not read.text and not fields.identifier(card):
        return _fault(read, path, "title without abstract", "no text follows it", _NO_TEXTS)
    return None


def breaks_off(last: Reading, others: Counter[bool]) -> bool:
    """Whether the page ends inside its last card, as none of the others does.

    Args:
        last: the last card.
        others: how many of the others are complete, and how many are not.
    """
    if last.is_complete:
        return False
    card = last.card
    if _is_open(card.title) or _is_open([*card.text, *card.below]):
        return True
    is_rule = others[True] >= _MOST * max(1, others.total())
    return is_rule and not is_whole(last.text or last.title)


def _is_open(rows: Sequence[Row]) -> bool:
    """Whether a link begins here and does not end."""
    return bool(rows) and rows[0].seen.opens and not any(row.seen.ends for row in rows)


def _is_marked_as_cut(read: Reading) -> bool:
    """Whether a tool says that it left out what follows, were it of a number or a date only."""
    is_below = any(row.kind is Kind.CUT for row in read.card.below)
    return is_below or CUT_MARK.search(read.text[-_LONGEST_MARK:]) is not None


def _end(card: Card) -> str:
    """The last words that stand there."""
    shown = [*reversed(card.below), *reversed(card.text), *reversed(card.title)]
    words = (row.seen.text for row in shown if row.kind not in (Kind.CUT, Kind.MARKUP))
    return next(words, "")[-30:]


def _fault(read: Reading, path: str, what: str, why: str, cure: str) -> Fault:
    first = " ".join((read.title or read.text).split())
    why = f"{why} (“{first[:60]}”)"
    return Fault(path, read.card.first_line, what, why, cure, read.card.last_line)
