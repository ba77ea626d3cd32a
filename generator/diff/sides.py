"""Two catalogues side by side: which paper of one is which of the other."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.merge import Reason
from generator.records import Dump, Paper, Record

Place = tuple[str, int]
"""A dump's name and a line."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one state of the dumps resolves to.

    Attributes:
        papers: sorted by slug.
        addresses: every other address to the slugs it means.
        reasons: why the record at a place was joined to its paper.
    """

    dumps: tuple[Dump, ...]
    papers: tuple[Paper, ...]
    addresses: Mapping[str, tuple[str, ...]]
    reasons: Mapping[Place, Reason]


@dataclass(frozen=True, slots=True)
class Paired:
    """Papers of two sides that share records.

    Attributes:
        before: a slug here to the slugs of the base whose records it has, sorted.
        after: a slug of the base to the slugs here that have its records, sorted.
        fresh: a slug here to its records that the base does not have.
    """

    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    fresh: Mapping[str, tuple[Record, ...]]


def pair(base: Side, here: Side) -> Paired:
    """Finds the records of each side in the other: by what they say, not by their line."""
    slug_of = {_told(s.record): p.slug for p in base.papers for s in p.sightings}
    before, after = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    fresh = dict[str, tuple[Record, ...]]()
    for paper in here.papers:
        records = [sighting.record for sighting in paper.sightings]
        for slug in {slug_of[_told(r)] for r in records if _told(r) in slug_of}:
            before[paper.slug].add(slug)
            after[slug].add(paper.slug)
        fresh[paper.slug] = tuple(r for r in records if _told(r) not in slug_of)
    return Paired(
        before={paper.slug: tuple(sorted(before[paper.slug])) for paper in here.papers},
        after={paper.slug: tuple(sorted(after[paper.slug])) for paper in base.papers},
        fresh=fresh,
    )


def _told(record: Record) -> tuple[str, ...]:
    return record.dump, record.title, record.abstract
