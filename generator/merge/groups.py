"""The sightings of one paper, and why each is there."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.merge.agreement import Rule
from generator.merge.certain import Join
from generator.merge.faces import Face
from generator.merge.texts import overlap
from generator.merge.wording import likeness
from generator.records import Sighting


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sighting joined a paper.

    Attributes:
        rule: what joined it.
        dump, line: the sighting of the paper that it was joined to.
        title: likeness of the two titles, 0 to 100.
        text: share of the shorter of the two texts that the longer one has, 0 to 1.
    """

    rule: Rule
    dump: str
    line: int
    title: float
    text: float


@dataclass(frozen=True, slots=True)
class Group:
    """One paper, as sightings.

    Attributes:
        sightings: in order of dump name and line, never empty.
        reasons: one for each sighting after the first, in the same order.
    """

    sightings: tuple[Sighting, ...]
    reasons: tuple[Reason, ...]


Neighbours = Mapping[int, Sequence[tuple[int, Rule]]]


def assemble(
    sightings: Sequence[Sighting],
    faces: Sequence[Face],
    papers: Iterable[Iterable[int]],
    joins: Iterable[Join],
) -> tuple[Group, ...]:
    """Makes a group of each paper, given as ranks of sightings, sorted by first sighting."""
    neighbours: defaultdict[int, list[tuple[int, Rule]]] = defaultdict(list)
    for join in joins:
        neighbours[join.one].append((join.other, join.rule))
        neighbours[join.other].append((join.one, join.rule))
    groups = []
    for paper in sorted(map(sorted, papers)):
        paths = _paths(paper[0], neighbours)
        reasons = (_reason(sightings, faces, rank, *paths[rank]) for rank in paper[1:])
        groups.append(Group(tuple(sightings[rank] for rank in paper), tuple(reasons)))
    return tuple(groups)


def _paths(first: int, neighbours: Neighbours) -> dict[int, tuple[int, Rule]]:
    """Find, for each sighting reached from the first, the one before it and the rule between."""
    reached: dict[int, tuple[int, Rule]] = {}
    waiting = deque([first])
    while waiting:
        here = waiting.popleft()
        for there, rule in neighbours.get(here, ()):
            if there != first and there not in reached:
                reached[there] = (here, rule)
                waiting.append(there)
    return reached


def _reason(
    sightings: Sequence[Sighting], faces: Sequence[Face], rank: int, before: int, rule: Rule
) -> Reason:
    one, other = faces[rank], faces[before]
    return Reason(
        rule=rule,
        dump=sightings[before].record.dump,
        line=sightings[before].record.line,
        title=100.0 if one.key == other.key else likeness(one.words, other.words),
        text=overlap(one.text, other.text).part,
    )
