"""The best value of each field of a paper, and who says so.

A source of higher trust wins; of equal ones the more complete, then what sorts first, so that no
order of sources matters.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz

from generator import dates
from generator.records import Authority, Link, Sighting, Trust, Upvotes

Value = TypeVar("Value")
Order = Callable[[Value], tuple[Any, ...]]
_AS_LONG = 0.9
_AGREEING = 80  # likeness of two abstracts, 0 to 100: one of them lost letters on the way


class Witness(NamedTuple):
    """A sighting, and the sort of file that it comes from."""

    sighting: Sighting
    source: Authority

    @property
    def trust(self) -> Trust:
        """How far it can be believed."""
        return self.sighting.record.trust


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """What is believed of a field, and whose words these are; nobody's if nothing is known."""

    value: Value
    by: tuple[Witness, ...] = ()


def title(witnesses: Sequence[Witness]) -> Found[str]:
    """The title seen most often; those that a publisher's program gives count alone."""
    origin = [one for one in witnesses if one.trust is Trust.ORIGIN] or witnesses
    if len(origin) == 1:
        return Found(origin[0].sighting.title, (origin[0],))
    titles = Counter(one.sighting.title for one in origin)
    best = min(titles, key=lambda title: (-titles[title], title))
    return Found(best, _first(one for one in origin if one.sighting.title == best))


def text(witnesses: Iterable[Witness]) -> Found[str]:
    """The longest abstract or summary, or one of higher trust that is as long and says the same.

    A listing may show one sentence in place of the abstract, and plain text loses letters.
    """
    told = [
        (words, one)
        for one in witnesses
        for words in (one.sighting.abstract, one.sighting.summary)
        if words
    ]
    longest = min((words for words, _ in told), key=lambda it: (-len(it), it), default="")
    same = [(words, one) for words, one in told if _is_as_good(words, longest)]
    return _chosen(same, "", lambda words: (-len(words), words))


def authors(witnesses: Iterable[Witness]) -> Found[tuple[str, ...]]:
    """The most names, the longer the better: "Ada Lovelace" before "A. Lovelace"."""
    told = [(one.sighting.authors, one) for one in witnesses]
    return _chosen(told, (), lambda names: (-len(names), -sum(map(len, names)), names))


def published(witnesses: Sequence[Witness]) -> Found[str]:
    """The most precise date, then the earliest; an arXiv identifier tells when it was a preprint.

    A date that only adds the month or day to a better one completes it.
    """
    told = [(one.sighting.published, one) for one in witnesses]
    best = _chosen(told, "", lambda day: (-len(day), day))
    finer = [(day, one) for day, one in told if best.value and day.startswith(f"{best.value}-")]
    if finer:
        best = _chosen(finer, "", lambda day: (-len(day), day))
    months = [(month, one) for one in witnesses for month in _months(one)]
    first = min((month for month, _ in months), default="")
    if first and (not best.value or _is_first(first, best.value)):
        return Found(first, _first(one for month, one in months if month == first))
    return best


def venue(witnesses: Iterable[Witness]) -> Found[str]:
    """The longest name."""
    return _longest((one.sighting.venue, one) for one in witnesses)


def summary(witnesses: Iterable[Witness], abstract: str) -> Found[str]:
    """The longest, unless it stands for the abstract already."""
    return _longest((s, one) for one in witnesses if (s := one.sighting.summary) != abstract)


def identifiers(witnesses: Sequence[Witness]) -> Found[tuple[str, ...]]:
    """All of them; the first who gives one counts."""
    by: dict[str, Witness] = {}
    for one in sorted(witnesses, key=_rank):
        for name in one.sighting.record.identifiers:
            by.setdefault(name, one)
    return Found(tuple(sorted(by)), tuple(dict.fromkeys(by[name] for name in sorted(by))))


def links(witnesses: Iterable[Witness]) -> Found[tuple[Link, ...]]:
    """Every address once; those of the richest sighting first, in the order of its text."""
    by: dict[str, tuple[Link, Witness]] = {}
    for one in sorted(witnesses, key=_richest):
        for link in one.sighting.links:
            by.setdefault(link.url, (link, one))
    who = dict.fromkeys(one for _, one in by.values())
    return Found(tuple(link for link, _ in by.values()), tuple(who))


def upvotes(witnesses: Iterable[Witness]) -> Found[Upvotes | None]:
    """Those of the latest day; a day without a year counts as earlier than any with one."""
    counted = [(one.sighting.record, one) for one in witnesses]
    told = [
        (Upvotes(record.upvotes, _day(record.date)), one)
        for record, one in counted
        if record.upvotes is not None
    ]
    best = max((votes for votes, _ in told), key=_latest, default=None)
    return Found(best, _first(one for votes, one in told if votes == best))


def _chosen(
    told: Iterable[tuple[Value, Witness]], none: Value, order: Order[Value]
) -> Found[Value]:
    known = [(value, one) for value, one in told if value]
    if not known:
        return Found(none)
    if len(known) == 1:
        return Found(known[0][0], (known[0][1],))
    best, _ = min(known, key=lambda it: (-it[1].trust, order(it[0])))
    return Found(best, _first(one for value, one in known if value == best))


def _longest(told: Iterable[tuple[str, Witness]]) -> Found[str]:
    return _chosen(told, "", lambda words: (-len(words), words))


def _first(witnesses: Iterable[Witness]) -> tuple[Witness, ...]:
    """The best of those who say the same."""
    return tuple(sorted(witnesses, key=_rank)[:1])


def _rank(one: Witness) -> tuple[Any, ...]:
    record = one.sighting.record
    return -one.trust, one.source is not Authority.DUMP, record.dump, record.line, record.position


def _richest(one: Witness) -> tuple[Any, ...]:
    sighting = one.sighting
    is_other = one.source is not Authority.DUMP
    return is_other, -one.trust, -len(sighting.abstract), sighting.abstract, *_rank(one)


def _is_as_good(words: str, longest: str) -> bool:
    if words == longest:
        return True
    is_long = len(words) >= _AS_LONG * len(longest)
    return is_long and fuzz.ratio(words, longest) >= _AGREEING


def _months(one: Witness) -> Iterable[str]:
    return filter(None, map(dates.month_of, one.sighting.record.identifiers))


def _is_first(month: str, day: str) -> bool:
    """Whether an identifier is older than a date, or more precise."""
    return month < day[:7] or month.startswith(f"{day}-")


def _day(written: str) -> str:
    """A day of a listing as ISO if its year is known, else in the listing's own words."""
    day = dates.moment(written)
    return day if dates.has_year(day) else written


def _latest(votes: Upvotes) -> tuple[Any, ...]:
    day = dates.moment(votes.date)
    return dates.has_year(day), day, votes.count, votes.date
