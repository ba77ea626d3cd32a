"""Whether a text is a listing page of Hugging Face with cards, and whether it kept its links."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from generator.formats.cards.markdown import level_of_titles, markdown
from generator.formats.cards.rows import Row, rows
from generator.formats.cards.seen import PLAIN
from generator.formats.cards.statistics import STRONG, Kind
from generator.formats.listing.furniture import DAY
from generator.source import Source


class Form(Enum):
    """What a page is to be read as."""

    NO_CARDS = auto()  # another format, or titles and texts alone
    PLAIN = auto()  # text alone
    LINKED = auto()  # with links, or at least with headings


_HINT = re.compile(r"\d authors?\b|email inbox|upvote|submitted by|published on", re.IGNORECASE)
_OTHER_FORMAT = re.compile(r"\s*(?:<(?!a\b)|[\[{]\s*[{\"])")
_NO_LISTING = re.compile(
    r"citing this paper|add to collection|cite arxiv\.org/abs|here is the selection of papers"
    r"|^---\s?\d{1,4}\.\s?\S",
    re.IGNORECASE | re.MULTILINE,
)
_PAPER_LINK = re.compile(
    r"\]\(<?(?:https?://(?:www\.)?(?:huggingface|hf)\.co)?/papers/\d"
    r"|^[ \t]*<?https?://(?:www\.)?(?:huggingface|hf)\.co/papers/\d"
    r"|^[ \t]*#{1,6} \[.*\]\[\d+\][ \t]*\r?$|^[ \t]*\]\[\d+\][ \t]*\r?$"
    r"|^[ \t]*(?:[*+-] )?\[\d+\](?:subscribe|\d+ authors?)",
    re.IGNORECASE | re.MULTILINE,
)
# What each of these has in it, found far sooner.
_MAY_LINK = re.compile(r"/papers/\d|\]\[\d|\n[ \t]*(?:[*+-] )?\[\d", re.IGNORECASE)
_ONCE_A_CARD = frozenset({Kind.AUTHORS, Kind.DATE, Kind.VOTES, Kind.SUBMITTED})
_FEW = 0.2  # headings for each card, if headings are to be titles
_SEVERAL = 2


def form_of(source: Source) -> Form:
    """What its head says it is."""
    return _form_of(source.head)


@lru_cache(maxsize=1)  # every reader of this family asks the same of a source
def _form_of(head: str) -> Form:
    if not _HINT.search(head) or _OTHER_FORMAT.match(head):
        return Form.NO_CARDS
    beginning = Source.of("", "", head)
    if _is_linked(beginning):
        return Form.LINKED
    plain = list(rows(beginning.lines(), PLAIN))
    return Form.PLAIN if _has_statistics(plain) and _is_listing(plain, head) else Form.NO_CARDS


def _is_linked(beginning: Source) -> bool:
    head = beginning.head
    links = len(_PAPER_LINK.findall(head)) if _MAY_LINK.search(f"\n{head}") else 0
    if links < _SEVERAL and not level_of_titles(head):
        return False
    shown = list(rows(beginning.lines(), markdown(beginning)))
    headings = sum(row.kind is Kind.HEADING for row in shown)
    if links < _SEVERAL and headings <= _FEW * max([1, *_counts(shown).values()]):
        return False
    return _is_listing(shown, head) and (links > 0 or _has_statistics(shown))


def _is_listing(shown: Sequence[Row], head: str) -> bool:
    """It has a masthead, or what a paper's own page never has: statistics of several papers."""
    if any(row.kind is Kind.INVITATION for row in shown):
        return True
    counts = _counts(shown)
    are_several = counts[Kind.AUTHORS] > 0 or max(counts.values(), default=0) >= _SEVERAL
    return are_several and _NO_LISTING.search(head) is None


def _has_statistics(shown: Sequence[Row]) -> bool:
    """Whether statistics stand together, or one of them again and again."""
    said = [row for row in shown if row.kind is not Kind.MARKUP]
    together = (
        before.kind in STRONG and row.kind in STRONG and before.kind is not row.kind
        for before, row in pairwise(said)
    )
    return any(together) or max(_counts(shown).values(), default=0) >= _SEVERAL


def _counts(shown: Sequence[Row]) -> Counter[Kind]:
    """How often each statistic occurs that a card has once; the day of a masthead is none."""
    said = (row for row in shown if row.kind in _ONCE_A_CARD and not DAY.fullmatch(row.seen.text))
    return Counter(row.kind for row in said)
