"""The pages of each keyword, its other addresses, and the list of them all."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from math import sqrt
from operator import attrgetter

from generator.limits import LISTED
from generator.markdown import shown
from generator.pages import addresses, entries
from generator.pages.entry import Entry
from generator.pages.page import Draft
from generator.pages.paging import Leaf, leaves
from generator.pages.shelves import Shelves
from generator.records import Keyword

_COMPANIONS = 12
_COMMONEST = 40
_PER_INDEX_PAGE = 300
_SLUG = attrgetter("slug")


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """The pages of every shared keyword, and of the list from A to Z."""
    by_slug = {keyword.slug: keyword for keyword in shelves.catalogue.keywords.shared}
    for keyword in by_slug.values():
        companions = _companions(keyword, shelves, by_slug)
        listed = len(keyword.papers) - _unlisted(keyword, shelves)
        for leaf in leaves(keyword.papers[:listed], addresses.keyword(keyword.slug)):
            yield _keyword(keyword, leaf, companions, shelves)
    yield from _index(shelves)


def commonest(shelves: Shelves, length: int = _COMMONEST) -> list[Keyword]:
    """The keywords of most papers, most first."""
    shared = shelves.catalogue.keywords.shared
    return sorted(shared, key=lambda keyword: (-len(keyword.papers), keyword.slug))[:length]


def _keyword(
    keyword: Keyword, leaf: Leaf[str], companions: list[tuple[Keyword, int]], shelves: Shelves
) -> Draft:
    papers = [shelves.papers[slug] for slug in leaf.items]
    brief = not shelves.catalogue.is_small
    return Draft(
        path=leaf.path,
        kind="keyword",
        title=leaf.titled(keyword.name),
        description=f"{len(keyword.papers):,} papers about {shown(keyword.name)}",
        followed=shelves.catalogue.is_followed(keyword),
        modified=max(map(shelves.modified.__getitem__, leaf.items), default=""),
        values={
            "title": leaf.titled(keyword.name),
            "variants": _variants(keyword),
            "count": len(keyword.papers),
            "companions": [entries.of_keyword(other, n) for other, n in companions],
            "entries": [entries.of_paper(paper, shelves, brief=brief) for paper in papers],
            "leaf": leaf,
            "unlisted": _unlisted(keyword, shelves) if leaf.number == leaf.total else 0,
            "search": addresses.SEARCH,
            "followed": shelves.catalogue.is_followed(keyword) and leaf.number == 1,
        },
    )


def _unlisted(keyword: Keyword, shelves: Shelves) -> int:
    """Papers that the pages of a broad keyword have no room for."""
    return 0 if shelves.catalogue.is_small else max(0, len(keyword.papers) - LISTED)


def _variants(keyword: Keyword) -> list[str]:
    """The other spellings, once each where only capitals differ."""
    spellings = {shown(variant).casefold(): variant for variant in keyword.variants}
    spellings.pop(shown(keyword.name).casefold(), None)
    return list(spellings.values())


def _companions(
    keyword: Keyword, shelves: Shelves, by_slug: dict[str, Keyword]
) -> list[tuple[Keyword, int]]:
    """The keywords that stand beside this one most, with the number of papers that have both.

    Ranked by the cosine of their sets of papers (Ochiai 1957); one paper alone proves nothing.
    """
    beside = map(shelves.catalogue.keywords.of.__getitem__, keyword.papers)
    together = Counter(map(_SLUG, chain.from_iterable(beside)))
    del together[keyword.slug]
    ranked = sorted(
        (pair for pair in together.items() if pair[1] > 1),
        key=lambda pair: (-pair[1] / sqrt(len(by_slug[pair[0]].papers)), pair[0]),
    )
    return [(by_slug[slug], count) for slug, count in ranked[:_COMPANIONS]]


def _index(shelves: Shelves) -> Iterator[Draft]:
    shared = sorted(shelves.catalogue.keywords.shared, key=_alphabetically)
    for leaf in leaves(shared, addresses.KEYWORDS, _PER_INDEX_PAGE):
        yield Draft(
            path=leaf.path,
            kind="keywords",
            title=leaf.titled("Keywords"),
            values={
                "title": leaf.titled("Keywords"),
                "count": len(shared),
                "map": addresses.MAP,
                "commonest": _commonest(shelves, leaf),
                "entries": entries.of_keywords(leaf.items),
                "leaf": leaf,
            },
        )


def _commonest(shelves: Shelves, leaf: Leaf[Keyword]) -> list[Entry]:
    """Shown on the first page only."""
    return entries.of_keywords(commonest(shelves)) if leaf.number == 1 else []


def _alphabetically(keyword: Keyword) -> tuple[str, str]:
    return (keyword.name.casefold(), keyword.slug)
