"""The one way through: dumps, sightings, papers, catalogue, pages."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import chain
from pathlib import Path

from generator import (
    atlas,
    corrections,
    keywords,
    landscape,
    ledger,
    merge,
    permalinks,
    related,
    syndication,
    text,
)
from generator import exports as exports_stage
from generator import lookup as lookup_stage
from generator import pages as pages_stage
from generator import search as search_stage
from generator import visits as visits_stage
from generator.cache import NOWHERE, Cache
from generator.curation import Curation, read_curation
from generator.dumps import read_dumps
from generator.dumps.references import Reference, read_references
from generator.errors import Fault
from generator.flat import Flat, flat, whole
from generator.inputs import Inputs
from generator.records import Catalogue, Dump, Enrichment, Sighting
from generator.references import Sought

Tell = Callable[[str], None]
"""Is told the name of each stage as it begins."""

STAGES = (
    *("dumps", "texts", "papers", "references", "keywords", "related papers", "map"),
    *("ledger", "pages", "exports", "search"),
)
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
KEPT_FROM_READERS = ("templates", "overrides")  # folders of docs/ that are tools, not pages


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the dumps say, each paper once: the groups of sightings, and the papers made of them.

    Attributes:
        groups: those of which a paper was made.
        references: what the reference files were good for.
        faults: decisions of people that nothing in the dumps gives occasion for.
    """

    dumps: tuple[Dump, ...]
    curation: Curation
    groups: tuple[merge.Group, ...]
    permalinks: permalinks.Permalinks
    faults: tuple[Fault, ...]
    references: tuple[Enrichment, ...] = ()


def resolve(inputs: Inputs, tell: Tell, cache: Cache = NOWHERE) -> Resolved:
    """Reads the dumps and brings all that is said of each paper together."""
    tell("dumps")
    dumps, curation = read_dumps(inputs.dumps, cache), read_curation(inputs.curation)
    cache.forget_others()
    tell("texts")
    sightings = [text.sighting(record) for dump in dumps for record in dump.records]
    tell("papers")
    groups = merge.merge(sightings, curation.merges)
    tell("references")
    files, said = _references(inputs.references, groups)
    links, faults = _permalinks(groups, said, curation.corrections)
    if links.removed:
        removed = {paper.sightings for paper in links.removed}
        groups = tuple(group for group in groups if group.sightings not in removed)
    return Resolved(
        dumps=dumps,
        curation=curation,
        groups=groups,
        permalinks=links,
        faults=(*merge.unmatched(curation.merges, sightings), *faults),
        references=files,
    )


Said = Mapping[int, tuple[Sighting, ...]]
"""What reference files say of each paper, by the rank of its group."""


def _references(folder: Path, groups: Sequence[merge.Group]) -> tuple[tuple[Enrichment, ...], Said]:
    """What the files of a folder say of these papers, and how much of each was of use."""
    sought = Sought(group.sightings for group in groups)
    files = read_references(folder, sought)
    found = [text.sighting(record) for file in files for record in file.records]
    said = merge.attach(groups, [(sighting, sought.ranks(sighting)) for sighting in found])
    used = Counter(sighting.record.dump for of_one in said.values() for sighting in of_one)
    return tuple(_enrichment(file, used[file.name]) for file in files), said


def _enrichment(file: Reference, matched: int) -> Enrichment:
    return Enrichment(
        file.name, file.reader, file.read, matched, file.rejected, file.faults, file.notices
    )


def _permalinks(
    groups: Sequence[merge.Group], said: Said, decided: corrections.Corrections
) -> tuple[permalinks.Permalinks, tuple[Fault, ...]]:
    """The papers as they are with the corrections, which name them as they are without."""
    sightings = [group.sightings for group in groups]
    links = permalinks.assign(sightings, said)
    found = corrections.match(decided, links.papers, links.others)
    if not found.by_slug:
        return links, found.faults
    rank_of = {group: rank for rank, group in enumerate(sightings)}
    ranks = {paper.slug: rank_of[paper.sightings] for paper in links.papers}
    by_rank = {ranks[slug]: entry for slug, entry in found.by_slug.items()}
    return permalinks.assign(sightings, said, by_rank), found.faults


def catalogue(inputs: Inputs, tell: Tell, cache: Cache = NOWHERE) -> Catalogue:
    """What the dumps say, and people decided, settled into one catalogue."""
    return whole(cache.kept(astuple(inputs), Flat, lambda: flat(_settled(inputs, tell, cache))))


def _settled(inputs: Inputs, tell: Tell, cache: Cache) -> Catalogue:
    resolved = resolve(inputs, tell, cache)
    dumps, papers = resolved.dumps, resolved.permalinks.papers
    tell("keywords")
    topics = keywords.find(papers, resolved.curation.keywords)
    unmatched = keywords.unmatched(papers, resolved.curation.keywords)
    tell("related papers")
    neighbours = related.rank(papers, topics)
    tell("map")
    drawn = landscape.draw(papers, topics, neighbours)
    tell("ledger")
    return Catalogue(
        dumps=dumps,
        papers=papers,
        keywords=topics,
        related=neighbours,
        addresses=resolved.permalinks.others,
        ledger=ledger.balance(dumps, papers, resolved.permalinks.removed),
        faults=(*resolved.faults, *unmatched),
        references=resolved.references,
        removed=resolved.permalinks.removed,
        landscape=drawn,
    )


def pages(settled: Catalogue, docs: Path, tell: Tell) -> dict[str, str | bytes]:
    """The pages of the site by path, those written by hand and those made."""
    tell("pages")
    templates = pages_stage.environment(docs / "templates")
    made = {page.path: page.text for page in pages_stage.render(settled, templates)}
    return {**dict(_by_hand(docs)), **made}


def markdown(settled: Catalogue, docs: Path) -> Iterator[tuple[str, str | bytes]]:
    """The Markdown of every page that says something itself, for readers who are programs."""
    by_hand = ((path, content) for path, content in _by_hand(docs) if path.endswith(".md"))
    templates = pages_stage.environment(docs / "templates")
    made = (
        pages_stage.typeset(draft, templates)
        for draft in pages_stage.drafts(settled)
        if not draft.redirect
    )
    return chain(by_hand, ((page.path, page.text) for page in made))


def exports(settled: Catalogue, tell: Tell) -> Iterator[tuple[str, bytes]]:
    """The catalogue as files for other programs, by name, made one by one."""
    tell("exports")
    return exports_stage.render(settled, _site())


def feeds(settled: Catalogue) -> Iterator[tuple[str, str]]:
    """What is new in the catalogue, for programs that follow it, by path, made one by one."""
    return syndication.render(settled, _site())


def _site() -> str:
    """The address of the root of the site, as mkdocs.yml has it; "" if it has none."""
    address = os.environ.get("SITE_URL", "")
    return f"{address.rstrip('/')}/" if address else ""


def titles(docs: Path) -> Sequence[tuple[str, str]]:
    """Title and path of the pages that are written by hand."""
    pages = ((path, content.decode()) for path, content in _by_hand(docs) if path[-3:] == ".md")
    found = ((_HEADING.search(text), path) for path, text in pages)
    return [(heading[1], path) for heading, path in found if heading]


def search(
    settled: Catalogue, by_hand: Sequence[tuple[str, str]], tell: Tell
) -> Iterator[tuple[str, bytes]]:
    """What the site's scripts fetch as they need it, by path, made one by one.

    That is the index of the search, what is known of each paper but its text, and what is new.

    Args:
        settled: the catalogue.
        by_hand: pages that people wrote, as `titles` gives them.
        tell: is told the name of the stage.
    """
    tell("search")
    yield from search_stage.render(settled, pages_stage.landmarks(settled, by_hand))
    yield from lookup_stage.render(settled, _site())
    yield from visits_stage.render(settled)
    yield from atlas.render(settled)


def _by_hand(docs: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(docs.rglob("*")):
        inside = path.relative_to(docs)
        if path.is_file() and inside.parts[0] not in KEPT_FROM_READERS:
            yield inside.as_posix(), path.read_bytes()
