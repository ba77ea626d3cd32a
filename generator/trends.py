"""What later dumps are about more, or less, than earlier ones."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from generator.dates import has_year, moment
from generator.records import Catalogue

SURE = 2.58  # standard deviations, which chance alone passes once in a hundred
_PRIOR = 20  # papers of the usual mix that each side is given beforehand
_DAY = 10  # signs of a whole ISO date


@dataclass(frozen=True, slots=True)
class Half:
    """Some dumps, one after the other.

    Attributes:
        first, last: their ISO dates, the earliest and the latest.
        papers: the slugs of all papers in them.
    """

    first: str
    last: str
    papers: frozenset[str]

    @property
    def days(self) -> str:
        """The dates for readers."""
        return self.first if self.first == self.last else f"{self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Trend:
    """A keyword whose share of the papers differs.

    Attributes:
        keyword: its slug.
        earlier, later: how many papers of each half have it.
        change: in standard deviations; above 0 if it rises.
    """

    keyword: str
    earlier: int
    later: int
    change: float


def halves(catalogue: Catalogue) -> tuple[Half, Half] | None:
    """The dumps whose day and year are known, cut into the earlier and the later ones.

    They are cut between two days, where both sides have as equal a number of papers as can be.
    None if there are no two such days.
    """
    listed: dict[str, set[str]] = {}
    dated = {dump.name: moment(dump.date) for dump in catalogue.dumps}
    for paper in catalogue.papers:
        for sighting in paper.sightings:
            day = dated[sighting.record.dump]
            if has_year(day) and len(day) == _DAY:
                listed.setdefault(day, set()).add(paper.slug)
    days = sorted(listed)
    cuts = [(_half(days[:at], listed), _half(days[at:], listed)) for at in range(1, len(days))]
    return min(cuts, key=lambda cut: abs(len(cut[0].papers) - len(cut[1].papers)), default=None)


def _half(days: Sequence[str], listed: Mapping[str, set[str]]) -> Half:
    return Half(days[0], days[-1], frozenset().union(*(listed[day] for day in days)))


def changes(earlier: Half, later: Half, topics: Mapping[str, Iterable[str]]) -> Iterator[Trend]:
    """The keywords whose share differs by more than chance, the surest first.

    Log-odds with an informative prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words"): both
    halves begin with some papers of the usual mix, so that a rare keyword has to prove itself.

    Args:
        earlier: some dumps, as `halves` gives them.
        later: those after them.
        topics: the slugs of the keywords of each paper, by its slug.
    """
    before, after = (_counted(half, topics) for half in (earlier, later))
    total = len(earlier.papers) + len(later.papers)
    found = []
    for keyword in sorted(before.keys() | after.keys()):
        prior = _PRIOR * (before[keyword] + after[keyword]) / total
        sides = ((after[keyword], len(later.papers)), (before[keyword], len(earlier.papers)))
        odds = [log((has + prior) / (of + _PRIOR - has - prior)) for has, of in sides]
        spread = sqrt(sum(1 / (has + prior) for has, _ in sides))
        change = round((odds[0] - odds[1]) / spread, 2)
        found.append(Trend(keyword, before[keyword], after[keyword], change))
    found.sort(key=lambda trend: (-abs(trend.change), trend.keyword))
    return (trend for trend in found if abs(trend.change) >= SURE)


def _counted(half: Half, topics: Mapping[str, Iterable[str]]) -> Counter[str]:
    return Counter(keyword for paper in half.papers for keyword in topics.get(paper, ()))
