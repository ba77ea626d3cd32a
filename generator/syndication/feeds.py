"""Which feeds there are, and which papers stand in each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote

from generator import dates, identifiers
from generator.markdown import opening, shown
from generator.mathematics import plain
from generator.pages.addresses import dump_slugs
from generator.records import Catalogue, Dump, Keyword, Link, Paper
from generator.syndication import atom, json_feed
from generator.syndication.feed import EPOCH, REMEMBERED, Feed, Item

PUBLISHER = "Paperstacks"
ATOM, JSON = atom.NAME, json_feed.NAME

MOST = 50
"""Papers in the feed of the catalogue or of a dump, with their whole texts."""
FEWEST, ALTOGETHER = 5, 100_000
"""Papers in the feed of a keyword where there are very many, and about those in all such feeds."""
SPARING = 15_000
"""About those in all feeds of keywords and dumps of a catalogue that is not small.

That is 25 MB in both forms, as much as a site that weighs 1 GB at most can spare.
"""
OPENING = 200  # characters of a text in the feed of a keyword, or of a large catalogue's dump
_AUTHORS = 20


def render(catalogue: Catalogue, site: str = "") -> Iterator[tuple[str, str]]:
    """Every feed by its path, each in both forms, one by one.

    Args:
        catalogue: what the feeds tell of.
        site: address of the root of the site, with its slash; "" if it has none.
    """
    for feed in _feeds(catalogue):
        folder = quote(feed.folder)
        root = site or "../" * feed.folder.count("/")
        told = Feed(folder, feed.title, feed.items)
        yield f"{feed.folder}{ATOM}", atom.render(told, root, PUBLISHER)
        yield f"{feed.folder}{JSON}", json_feed.render(told, site, PUBLISHER)


def _feeds(catalogue: Catalogue) -> Iterator[Feed]:
    desk = _Desk(catalogue)
    yield Feed("", PUBLISHER, desk.items(desk.newest(desk.papers, MOST)))
    followed = [each for each in catalogue.keywords.shared if catalogue.is_followed(each)]
    most = _most(catalogue, len(followed))
    for keyword in followed:
        newest = desk.newest(keyword.papers, most)
        title = f"{shown(keyword.name)} – {PUBLISHER}"
        yield Feed(f"keywords/{keyword.slug}/", title, desk.items(newest, OPENING))
    slugs, listed = dump_slugs(dump.name for dump in catalogue.dumps), desk.by_dump()
    length = 0 if catalogue.is_small else OPENING
    for dump in catalogue.dumps:
        first = listed[dump.name][: MOST if catalogue.is_small else most]
        title = f"{shown(dump.title)} – {PUBLISHER}"
        yield Feed(f"dumps/{slugs[dump.name]}/", title, desk.items(first, length))


def _most(catalogue: Catalogue, followed: int) -> int:
    """Papers in a feed of a keyword, and in one of a dump if the catalogue is not small."""
    if catalogue.is_small:
        share = ALTOGETHER // max(1, followed)
    else:
        share = SPARING // (followed + len(catalogue.dumps) or 1)
    return max(FEWEST, min(MOST, share))


class _Desk:
    """Finds the newest papers and says of each what a feed has to."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._keywords: Mapping[str, tuple[Keyword, ...]] = catalogue.keywords.of
        self._dumps = {dump.name: dump for dump in catalogue.dumps}
        self.papers = {paper.slug: paper for paper in catalogue.papers}
        self._item = lru_cache(REMEMBERED)(self._made)
        self._dates = {slug: _date(paper, self._dumps) for slug, paper in self.papers.items()}

    def newest(self, slugs: Iterable[str], most: int) -> list[str]:
        """Of some papers those of the latest days; of one day, in the order given."""
        return sorted(slugs, key=self._dates.__getitem__, reverse=True)[:most]

    def by_dump(self) -> Mapping[str, list[str]]:
        """The papers of each dump, in its order."""
        places: dict[str, dict[str, int]] = {name: {} for name in self._dumps}
        for slug, paper in self.papers.items():
            for record in (sighting.record for sighting in paper.sightings):
                places[record.dump].setdefault(slug, record.position)
        return {name: sorted(of_one, key=of_one.__getitem__) for name, of_one in places.items()}

    def items(self, slugs: Sequence[str], length: int = 0) -> list[Item]:
        """These papers, with the opening of their texts if a length is given."""
        return [self._item(slug, length) for slug in slugs]

    def _made(self, slug: str, length: int) -> Item:
        paper = self.papers[slug]
        abstract = plain(paper.abstract)
        text = opening(abstract, length) if length else abstract
        return Item(
            slug=quote(paper.slug),
            title=shown(plain(paper.title)),
            text=[part for part in (*map(shown, text.split("\n\n")), self._seen(paper)) if part],
            authors=[name for name in map(shown, paper.authors[:_AUTHORS]) if name],
            keywords=[shown(each.name) for each in self._keywords.get(paper.slug, ())],
            links=_links(paper),
            date=self._dates[paper.slug],
        )

    def _seen(self, paper: Paper) -> str:
        """When it came out, where, and which listings showed it."""
        titles = dict.fromkeys(
            shown(self._dumps[sighting.record.dump].title) for sighting in paper.sightings
        )
        published = " in ".join(filter(None, (shown(paper.published), shown(paper.venue))))
        seen = f"Seen in {', '.join(titles)}."
        return f"Published {published}. {seen}" if published else seen


def _date(paper: Paper, dumps: Mapping[str, Dump]) -> str:
    """When a listing first showed it; a date without a year is none."""
    seen = (
        dates.iso(sighting.record.date, dumps[sighting.record.dump].date)
        or dates.iso(dumps[sighting.record.dump].date)
        for sighting in paper.sightings
    )
    known = [date for date in seen if date and dates.has_year(date)]
    return min(known, default="") or dates.iso(paper.published) or EPOCH


def _links(paper: Paper) -> list[Link]:
    own = [link for name in paper.identifiers if (link := identifiers.resolved(name))]
    known = set(paper.identifiers)
    others = (link for link in paper.links if identifiers.in_address(link.url) not in known)
    return [Link(shown(link.url), shown(link.kind)) for link in (*own, *others)]
