"""Which sightings are one paper.

Rules, the surest first; a later one never undoes what an earlier one said:

1. what people decided (`decisions`);
2. the same identifier;
3. the same title, whatever its spelling (`titles`), unless it says little, or names differ
   (`agreement.against_same_title`);
4. titles that are alike and texts that agree, or one text under two titles, unless a number in
   the titles differs (`agreement.compare`, `wording`, `numbers`, `texts`).

Where a sighting has no text, none can agree or differ. An identifier joins it all the same, and so
does the title, unless the other has another arXiv identifier or DOI, or no author in common, or,
where the authors of either are unknown, came out more than a year before or after. A generic
title joins it only to another without a text.

"[RETRACTED] X" and "X: Extended Abstract" have no rule of their own: they are X reworded, so
they are one paper with X if the texts agree strongly, and another paper if not.
"""

from collections.abc import Iterable
from dataclasses import fields

from generator.merge.agreement import Rule
from generator.merge.certain import settle
from generator.merge.decisions import NONE, Decisions, parse
from generator.merge.enrichment import attach
from generator.merge.explanation import Refusal, explain
from generator.merge.faces import faces
from generator.merge.groups import Group, Reason, assemble
from generator.merge.likely import link
from generator.merge.naming import resolve, unmatched
from generator.records import Record, Sighting

__all__ = [
    "NONE",
    "Decisions",
    "Group",
    "Reason",
    "Refusal",
    "Rule",
    "attach",
    "explain",
    "merge",
    "parse",
    "unmatched",
]
_FIELDS = tuple(field.name for field in fields(Record) if field.name != "upvotes")


def merge(sightings: Iterable[Sighting], decisions: Decisions = NONE) -> tuple[Group, ...]:
    """Gathers sightings into papers: every sighting is in exactly one group.

    The result does not depend on the order of the sightings. Groups are sorted by their first
    sighting, sightings by dump name and line.

    Raises:
        PaperstacksError: with a fault for every decision that contradicts another.
    """
    ordered = sorted(sightings, key=_order)
    seen = faces(ordered)
    cores, certain = settle(seen, resolve(decisions, ordered))
    papers, likely = link(cores)
    members = ([rank for core in paper for rank in core.members] for paper in papers)
    return assemble(ordered, seen, members, [*certain, *likely])


def _order(sighting: Sighting) -> tuple[object, ...]:
    """Dump and position settle it; the rest only makes invented sightings comparable."""
    record = sighting.record
    place = record.dump, record.line, record.position
    votes = -1 if record.upvotes is None else record.upvotes
    said = (getattr(record, field) for field in _FIELDS)
    return *place, *said, votes, sighting.title, sighting.abstract, sighting.links
