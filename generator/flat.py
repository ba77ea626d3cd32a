"""A catalogue in which everything stands once, as it is kept between builds."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.records import Catalogue, Dump, Record


@dataclass(frozen=True, slots=True)
class Flat:
    """What `whole` makes the catalogue of.

    Attributes:
        catalogue: without the records of dumps, which its papers have, and what `topics` says.
        topics: a paper's slug to the ranks of its shared keywords.
    """

    catalogue: Catalogue
    topics: Mapping[str, tuple[int, ...]]


def flat(catalogue: Catalogue) -> Flat:
    """A catalogue without what it has twice."""
    ranks = {keyword.slug: rank for rank, keyword in enumerate(catalogue.keywords.shared)}
    topics = {
        slug: tuple(ranks[keyword.slug] for keyword in of)
        for slug, of in catalogue.keywords.of.items()
    }
    records = _records(catalogue)
    dumps = tuple(
        replace(dump, records=()) if records[dump.name] == dump.records else dump
        for dump in catalogue.dumps
    )
    return Flat(
        replace(catalogue, dumps=dumps, keywords=replace(catalogue.keywords, of={})), topics
    )


def whole(made: Flat) -> Catalogue:
    """The catalogue of which `flat` made this."""
    shared, records = made.catalogue.keywords.shared, _records(made.catalogue)
    of = {slug: tuple(shared[rank] for rank in ranks) for slug, ranks in made.topics.items()}
    dumps = tuple(_filled(dump, records[dump.name]) for dump in made.catalogue.dumps)
    keywords = replace(made.catalogue.keywords, of=of)
    return replace(made.catalogue, dumps=dumps, keywords=keywords)


def _filled(dump: Dump, records: tuple[Record, ...]) -> Dump:
    return dump if dump.records else replace(dump, records=records)


def _records(catalogue: Catalogue) -> Mapping[str, tuple[Record, ...]]:
    """The records of each dump in order, as papers have them."""
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for paper in (*catalogue.papers, *catalogue.removed):
        for sighting in paper.sightings:
            found[sighting.record.dump].append(sighting.record)
    sorted_ = {
        name: tuple(sorted(records, key=lambda record: record.position))
        for name, records in found.items()
    }
    return defaultdict(tuple, sorted_)
