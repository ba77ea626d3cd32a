"""Which sightings are one paper.

Rules, the surest first; a later one never undoes what an earlier one said:

1. what people decided (`decisions`);
2. the same identifier;
3. the same title, whatever its spelling (`titles`), unless it says little, or names differ
   (`agreement.against_same_title`);
4. titles that are alike and texts that agree, or one text under two titles, unless a number in
   the titles differs (`agreement.compare`, `wording`, `numbers`, `texts`).

"[RETRACTED] X" and "X: Extended Abstract" have no rule of their own: they are X reworded, so
they are one paper with X if the texts agree strongly, and another paper if not.
"""

from collections.abc import Iterable
from operator import attrgetter

from generator.merge.agreement import Rule
from generator.merge.certain import settle
from generator.merge.decisions import NONE, Decisions, parse
from generator.merge.explanation import Refusal, explain
from generator.merge.faces import faces
from generator.merge.groups import Group, Reason, assemble
from generator.merge.likely import link
from generator.merge.naming import resolve, unmatched
from generator.records import Sighting

__all__ = [
    "NONE",
    "Decisions",
    "Group",
    "Reason",
    "Refusal",
    "Rule",
    "explain",
    "merge",
    "parse",
    "unmatched",
]

# Dump and line settle it; the rest only makes sightings of the same line comparable.
_ORDER = attrgetter(
    "record.dump",
    "record.line",
    "record.last_line",
    "record.position",
    "record.title",
    "record.abstract",
    "record.date",
    "record.authors",
    "record.identifiers",
    "title",
    "abstract",
    "links",
)


def merge(sightings: Iterable[Sighting], decisions: Decisions = NONE) -> tuple[Group, ...]:
    """Gathers sightings into papers: every sighting is in exactly one group.

    The result does not depend on the order of the sightings. Groups are sorted by their first
    sighting, sightings by dump name and line.

    Raises:
        PaperstacksError: with a fault for every decision that contradicts another.
    """
    ordered = sorted(sightings, key=_ORDER)
    seen = faces(ordered)
    cores, certain = settle(seen, resolve(decisions, ordered))
    papers, likely = link(cores)
    members = ([rank for core in paper for rank in core.members] for paper in papers)
    return assemble(ordered, seen, members, [*certain, *likely])
