"""Which papers lie together: those of one main keyword, and those that are near to them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isqrt

from generator.records import Keyword, Keywords, Paper, Related

MOST = 250  # areas; a byte of the map's file names one
_FEWEST = 4  # papers of an area
_WEIGHT = 1000  # of a whole share, so that sums are of whole numbers and the same everywhere


@dataclass(slots=True)
class Group:
    """An area without its place.

    Attributes:
        keyword: None for papers that are near no others.
        members: slugs of the papers whose main keyword it is, sorted.
        guests: slugs of those that lie here because of their related papers, sorted.
    """

    keyword: Keyword | None
    members: list[str] = field(default_factory=list)
    guests: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The slug of the keyword, or ""."""
        return self.keyword.slug if self.keyword else ""

    @property
    def name(self) -> str:
        """What is written above it."""
        return self.keyword.name if self.keyword else "others"

    def __len__(self) -> int:
        return len(self.members) + len(self.guests)


def gather(
    papers: Sequence[Paper], keywords: Keywords, related: Mapping[str, Sequence[Related]]
) -> list[Group]:
    """Each paper in one group; the largest first, the one without a keyword last.

    The main keyword of a paper is the first of its keywords that is large enough for the map.
    """
    slugs = sorted(paper.slug for paper in papers)
    main = _main(slugs, keywords)
    groups: dict[str, Group] = {}
    by_slug = {keyword.slug: keyword for keyword in keywords.shared}
    for slug in slugs:
        at = main.get(slug) or _host(related.get(slug, ()), main)
        group = groups.setdefault(at, Group(by_slug.get(at)))
        (group.members if slug in main or not at else group.guests).append(slug)
    return sorted(groups.values(), key=lambda group: (not group.slug, -len(group), group.slug))


def _main(slugs: Iterable[str], keywords: Keywords) -> Mapping[str, str]:
    """The main keyword of each paper that has one."""
    told = {slug: keywords.of[slug] for slug in slugs if keywords.of.get(slug)}
    areas = _largest(told.values(), min(MOST, 8 * isqrt(len(told)) // 5))
    while True:
        main = {
            slug: first
            for slug, of in told.items()
            if (first := next((each.slug for each in of if each.slug in areas), ""))
        }
        sizes = Counter(main.values())
        kept = {slug for slug in areas if sizes[slug] >= min(_FEWEST, len(told))}
        if kept == areas:
            return main
        areas = kept


def _largest(of: Iterable[Sequence[Keyword]], most: int) -> set[str]:
    """The keywords that say most of the papers: a paper's first counts whole, its second half."""
    weights = Counter[str]()
    for keywords in of:
        for rank, keyword in enumerate(keywords, start=1):
            weights[keyword.slug] += _WEIGHT // rank
    ranked = sorted(weights, key=lambda slug: (-weights[slug], slug))
    return set(ranked[: max(most, 1)])


def _host(related: Iterable[Related], main: Mapping[str, str]) -> str:
    """The area that a paper's related papers lie in."""
    votes = defaultdict[str, int](int)
    for other in related:
        if at := main.get(other.slug):
            votes[at] += round(_WEIGHT * other.score)
    return min(votes, key=lambda slug: (-votes[slug], slug), default="")
