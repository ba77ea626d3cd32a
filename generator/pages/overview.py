"""The page that counts: papers per dump, what dumps and keywords share, what rises and falls."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator import together, trends
from generator.pages import addresses, entries
from generator.pages.entry import Entry
from generator.pages.page import Draft
from generator.pages.shelves import Shelves

_DUMPS = 12
_OVERLAPS = 12
_KEYWORD_PAIRS = 24
_TRENDS = 10
_LEAST = 3  # papers with both keywords


@dataclass(frozen=True, slots=True)
class Bar:
    """A row that shows how much: of one dump, or of two entries that share something.

    Attributes:
        one, other: what it is about; `other` is None where it is about one alone.
        date: of the dump, or "".
        count: how many papers.
        new: how many of them no dump before it in the list of dumps has.
        share: the length of the bar, from 0 to 1.
    """

    one: Entry
    count: int
    share: float
    other: Entry | None = None
    date: str = ""
    new: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A keyword with its share of the papers in the earlier dumps and in the later ones."""

    keyword: Entry
    earlier: int
    later: int
    earlier_share: float
    later_share: float


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """The one such page."""
    catalogue = shelves.catalogue
    cut = trends.halves(catalogue)
    papers = _papers_of(shelves)
    rising, falling = _trends(cut, shelves) if cut else ([], [])
    yield Draft(
        path=addresses.OVERVIEW,
        kind="overview",
        title="Overview",
        values={
            "papers": len(catalogue.papers),
            "count": len(catalogue.dumps),
            "dumps": _sizes(shelves, papers),
            "overlaps": _overlaps(shelves, papers),
            "pairs": _pairs(shelves),
            "halves": cut,
            "rising": rising,
            "falling": falling,
        },
    )


def _sizes(shelves: Shelves, papers: Mapping[str, set[str]]) -> list[Bar]:
    """The dumps of most papers, most first."""
    chosen = sorted(papers, key=lambda name: (-len(papers[name]), name))[:_DUMPS]
    longest = max((len(papers[name]) for name in chosen), default=0) or 1
    return [
        Bar(
            one=_dump(name, shelves),
            count=len(papers[name]),
            share=len(papers[name]) / longest,
            date=shelves.dumps[name].date,
            new=shelves.accounts[name].papers,
        )
        for name in chosen
    ]


def _papers_of(shelves: Shelves) -> Mapping[str, set[str]]:
    """The slugs of the papers in each dump."""
    return {
        dump.name: {paper.slug for _, paper in shelves.listings.get(dump.name, ())}
        for dump in shelves.catalogue.dumps
    }


def _overlaps(shelves: Shelves, papers: Mapping[str, set[str]]) -> list[Bar]:
    """The pairs of dumps with most papers in common; a full bar is a dump that the other holds."""
    several = (each.sightings for each in shelves.catalogue.papers if len(each.sightings) > 1)
    groups = ((seen.record.dump for seen in sightings) for sightings in several)
    common = together.counts(groups)
    chosen = sorted(common, key=lambda pair: (-common[pair], pair))[:_OVERLAPS]
    return [
        Bar(
            one=_dump(one, shelves),
            other=_dump(other, shelves),
            count=common[one, other],
            share=common[one, other] / min(len(papers[one]), len(papers[other])),
        )
        for one, other in chosen
    ]


def _pairs(shelves: Shelves) -> list[Bar]:
    """The keywords that go together, the least likely by chance first."""
    topics = _topics(shelves)
    groups = [topics.get(paper.slug, ()) for paper in shelves.catalogue.papers]
    telling = (pair for pair in together.pairs(groups, _LEAST) if not _is_part(pair))
    chosen = islice(telling, _KEYWORD_PAIRS)
    by_slug = {keyword.slug: keyword for keyword in shelves.catalogue.keywords.shared}
    return [
        Bar(
            one=entries.of_keyword(by_slug[pair.one]),
            other=entries.of_keyword(by_slug[pair.other]),
            count=pair.count,
            share=pair.count / min(len(by_slug[s].papers) for s in (pair.one, pair.other)),
        )
        for pair in chosen
    ]


def _is_part(pair: together.Pair[str]) -> bool:
    """Whether one keyword only narrows the other, as “deep neural networks” does."""
    one, other = (set(slug.split("-")) for slug in (pair.one, pair.other))
    return one <= other or other <= one


def _trends(
    cut: tuple[trends.Half, trends.Half], shelves: Shelves
) -> tuple[list[Change], list[Change]]:
    """The keywords that rise, and those that fall."""
    found = list(trends.changes(*cut, _topics(shelves)))
    rising = [trend for trend in found if trend.change > 0]
    falling = [trend for trend in found if trend.change < 0]
    return _changes(rising[:_TRENDS], cut, shelves), _changes(falling[:_TRENDS], cut, shelves)


def _changes(
    found: Iterable[trends.Trend], cut: tuple[trends.Half, trends.Half], shelves: Shelves
) -> list[Change]:
    by_slug = {keyword.slug: keyword for keyword in shelves.catalogue.keywords.shared}
    return [
        Change(
            keyword=entries.of_keyword(by_slug[trend.keyword]),
            earlier=trend.earlier,
            later=trend.later,
            earlier_share=trend.earlier / len(cut[0].papers),
            later_share=trend.later / len(cut[1].papers),
        )
        for trend in found
    ]


def _topics(shelves: Shelves) -> Mapping[str, tuple[str, ...]]:
    return {
        slug: tuple(keyword.slug for keyword in keywords)
        for slug, keywords in shelves.catalogue.keywords.of.items()
    }


def _dump(name: str, shelves: Shelves) -> Entry:
    return Entry(addresses.dump(shelves.dump_slugs[name]), shelves.dumps[name].title)
