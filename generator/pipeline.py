"""The one way through: dumps, sightings, papers, catalogue, pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import exports as exports_stage
from generator import keywords, ledger, merge, permalinks, related, text
from generator import pages as pages_stage
from generator.curation import Curation, read_curation
from generator.dumps import read_dumps
from generator.errors import Fault
from generator.records import Catalogue, Dump

Tell = Callable[[str], None]
"""Is told the name of each stage as it begins."""

STAGES = ("dumps", "texts", "papers", "keywords", "related papers", "ledger", "pages", "exports")
KEPT_FROM_READERS = ("templates", "overrides")  # folders of docs/ that are tools, not pages


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the dumps say, each paper once: the groups of sightings, and the papers made of them."""

    dumps: tuple[Dump, ...]
    curation: Curation
    groups: tuple[merge.Group, ...]
    permalinks: permalinks.Permalinks
    faults: tuple[Fault, ...]


def resolve(folder: Path, decisions: Path, tell: Tell) -> Resolved:
    """Reads the dumps of a folder and brings the sightings of each paper together."""
    tell("dumps")
    dumps, curation = read_dumps(folder), read_curation(decisions)
    tell("texts")
    sightings = [text.sighting(record) for dump in dumps for record in dump.records]
    tell("papers")
    groups = merge.merge(sightings, curation.merges)
    links = permalinks.assign(group.sightings for group in groups)
    return Resolved(dumps, curation, groups, links, merge.unmatched(curation.merges, sightings))


def catalogue(folder: Path, decisions: Path, tell: Tell) -> Catalogue:
    """Settles what the dumps of a folder say, and people decided, into one catalogue."""
    resolved = resolve(folder, decisions, tell)
    dumps, papers = resolved.dumps, resolved.permalinks.papers
    tell("keywords")
    topics = keywords.find(papers, resolved.curation.keywords)
    unmatched = keywords.unmatched(papers, resolved.curation.keywords)
    tell("related papers")
    neighbours = related.rank(papers, topics)
    tell("ledger")
    return Catalogue(
        dumps=dumps,
        papers=papers,
        keywords=topics,
        related=neighbours,
        addresses=resolved.permalinks.others,
        ledger=ledger.balance(dumps, papers),
        faults=(*resolved.faults, *unmatched),
    )


def pages(settled: Catalogue, docs: Path, tell: Tell) -> dict[str, str | bytes]:
    """The pages of the site by path, those written by hand and those made."""
    tell("pages")
    templates = pages_stage.environment(docs / "templates")
    made = {page.path: page.text for page in pages_stage.render(settled, templates)}
    return {**dict(_by_hand(docs)), **made}


def exports(settled: Catalogue, tell: Tell) -> Mapping[str, str]:
    """The catalogue as files for other programs, by name."""
    tell("exports")
    return exports_stage.render(settled)


def _by_hand(docs: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(docs.rglob("*")):
        inside = path.relative_to(docs)
        if path.is_file() and inside.parts[0] not in KEPT_FROM_READERS:
            yield inside.as_posix(), path.read_bytes()
