"""The page of each paper, and the list of them all."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator import citation, identifiers
from generator.citation import bibtex
from generator.markdown import opening, shown
from generator.mathematics import plain
from generator.pages import addresses, elsewhere, entries, particulars
from generator.pages.entry import Entry
from generator.pages.page import Draft
from generator.pages.paging import leaves
from generator.pages.shelves import Shelves
from generator.records import Link, Paper, Record, Related, Sighting

_DESCRIPTION = 160
_AUTHORS = 20
_CLOSEST = 4  # related papers, where there is no room for all


class Neighbour(NamedTuple):  # of which there are many, so it is the kind soonest made
    """A related paper: its title and target, the reason, and the strength from 0 to 1.

    Attributes:
        date: when a listing last showed it, in that listing's words, "" if none says.
        moment: the same for programs: "2025-03-13", "03-13" without a year, or "".
    """

    target: str
    title: str
    reason: str
    score: float
    date: str
    moment: str


class Place(NamedTuple):
    """Where a paper was seen: the dump's title and target, the listing's date, the entry.

    Attributes:
        variant: the title as it is written there, "" if it is that of the page.
    """

    target: str
    title: str
    date: str
    position: int
    lines: str
    variant: str


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """One page a paper, and the pages of the list from A to Z."""
    for paper in shelves.catalogue.papers:
        yield _paper(paper, shelves)
    yield from _index(shelves)


def _paper(paper: Paper, shelves: Shelves) -> Draft:
    (path, title, *_), keywords = shelves.named[paper.slug], shelves.keywords_of(paper)
    small = shelves.catalogue.is_small
    related = shelves.catalogue.related.get(paper.slug, ())
    close = [one for one in related if not one.loose][: None if small else _CLOSEST]
    return Draft(
        path=path,
        kind="paper",
        title=title,
        description=opening(plain(paper.abstract), _DESCRIPTION) if small else "",
        modified=shelves.modified[paper.slug],
        values={
            "title": title,
            "authors": _authors(paper),
            "particulars": list(particulars.of(paper, shelves)),
            "links": _links(paper),
            "elsewhere": list(elsewhere.of(paper, brief=not small)),
            "text": paper.abstract,
            "bibtex": bibtex.entry(citation.of(paper)).strip() if small else "",
            "summary": plain(paper.summary),
            "keywords": [shelves.topics[keyword.slug] for keyword in keywords],
            "own": shelves.catalogue.keywords.own.get(paper.slug, ()),
            "related": [_neighbour(one, shelves) for one in close],
            "loose": [_neighbour(one, shelves) for one in related if one.loose],
            "metered": small,
            "places": [_place(sighting, paper, shelves) for sighting in paper.sightings],
            "sources": particulars.sources(paper, shelves),
        },
        facts={
            **particulars.facts(paper),
            **_repeated(paper, small=small),
            "keywords": [shown(keyword.name) for keyword in keywords],
            "related": [one.slug for one in related],
            "links": [shown(link.url) for link in paper.links],
            "seen": [_seen(sighting.record) for sighting in paper.sightings],
        },
    )


def _repeated(paper: Paper, *, small: bool) -> dict[str, object]:
    """What the head of the page says of its body, or that it shall say little."""
    if not small:
        return {"brief": True}
    return {"abstract": shown(plain(paper.abstract))} if paper.abstract else {}


def _seen(record: Record) -> dict[str, object]:
    return {"dump": shown(record.dump), "line": record.line, "date": shown(record.date) or None}


def _authors(paper: Paper) -> str:
    """In a line, the first of them."""
    more = len(paper.authors) - _AUTHORS
    return ", ".join(paper.authors[:_AUTHORS]) + (f" and {more} more" if more > 0 else "")


def _links(paper: Paper) -> list[Link]:
    """Where the paper itself stands, then what its text mentions."""
    known = set(paper.identifiers)
    others = (link for link in paper.links if identifiers.in_address(link.url) not in known)
    resolved = filter(None, map(identifiers.resolved, paper.identifiers))
    return [*resolved, *others]


def _neighbour(related: Related, shelves: Shelves) -> Neighbour:
    target, title, *_ = shelves.named[related.slug]
    moment, date = shelves.last[related.slug]
    return Neighbour(target, title, ", ".join(related.shared), related.score, date, moment)


def _place(sighting: Sighting, paper: Paper, shelves: Shelves) -> Place:
    record, title = sighting.record, plain(sighting.title)
    dump = shelves.dumps[record.dump]
    known = shelves.named[paper.slug].title
    return Place(
        target=addresses.dump(shelves.dump_slugs[dump.name]),
        title=dump.title,
        date=record.date or dump.date,
        position=record.position,
        lines=_lines(record),
        variant="" if title == known or shown(title) == shown(known) else title,
    )


def _lines(record: Record) -> str:
    """The lines of an entry in words."""
    if record.line == record.last_line:
        return f"line {record.line}"
    return f"lines {record.line}–{record.last_line}"


def _index(shelves: Shelves) -> Iterator[Draft]:
    papers, brief = shelves.catalogue.papers, not shelves.catalogue.is_small
    first_pages = _first_pages(shelves)
    for leaf in leaves(papers, addresses.PAPERS):
        yield Draft(
            path=leaf.path,
            kind="papers",
            title=leaf.titled("Papers"),
            values={
                "title": leaf.titled("Papers"),
                "count": len(papers),
                "letters": [Entry(path, initial) for initial, path in first_pages.items()],
                "entries": [entries.of_paper(paper, shelves, brief=brief) for paper in leaf.items],
                "leaf": leaf,
            },
        )


def _first_pages(shelves: Shelves) -> Mapping[str, str]:
    """Each initial with the page on which it begins."""
    first: dict[str, str] = {}
    for leaf in leaves(shelves.catalogue.papers, addresses.PAPERS):
        for paper in leaf.items:
            first.setdefault(_initial(paper.slug), leaf.path)
    return first


def _initial(slug: str) -> str:
    return slug[0].upper() if slug[0].isalpha() else "0–9"
