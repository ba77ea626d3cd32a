"""Which paper a sighting that makes none tells of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice

from generator.merge.agreement import Rule, compare
from generator.merge.cores import Core
from generator.merge.faces import faces
from generator.merge.groups import Group
from generator.records import Sighting

_SUREST = {rule: place for place, rule in enumerate(Rule)}


def attach(
    groups: Sequence[Group], found: Iterable[tuple[Sighting, Sequence[int]]]
) -> Mapping[int, tuple[Sighting, ...]]:
    """Gives each sighting to the paper that it speaks of by the rules of merging, if any.

    Each is judged beside the sightings of the groups, so that no other that is given to one can
    change the outcome; only a text that stands under many titles tells nothing wherever it stands.

    Args:
        groups: the papers; none of them changes.
        found: sightings, and the ranks of the groups that each may speak of.

    Returns:
        The sightings for each rank of a group that got any.
    """
    told = list(found)
    if not told:
        return {}
    seen = iter(
        faces([*(it for group in groups for it in group.sightings), *(it for it, _ in told)])
    )
    papers = [tuple(islice(seen, len(group.sightings))) for group in groups]

    @cache
    def core_of(rank: int) -> Core:
        return Core.together(papers[rank])

    attached = defaultdict[int, list[Sighting]](list)
    for (sighting, ranks), face in zip(told, seen, strict=True):
        core = Core.of(0, face)
        verdicts = ((_judged(core_of(rank), core), rank) for rank in ranks)
        best = min(((*it, rank) for it, rank in verdicts if it), default=None)
        if best:
            attached[best[-1]].append(sighting)
    return {rank: tuple(sightings) for rank, sightings in sorted(attached.items())}


def _judged(paper: Core, other: Core) -> tuple[int, float, float] | None:
    """How surely they are one, the surest the least; None if they are not."""
    if paper.identifiers & other.identifiers:
        return _SUREST[Rule.IDENTIFIER], 0.0, 0.0
    verdict = compare(paper, other)
    return (_SUREST[verdict.rule], -verdict.title, -verdict.text) if verdict.rule else None
