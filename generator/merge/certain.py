"""Joins that need no likeness: by people's decision, by identifier, by the same title."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.merge.agreement import Rule, against_same_title
from generator.merge.cores import Core, kept_apart
from generator.merge.faces import Face
from generator.merge.naming import Decided

_NAMESAKES = 20


@dataclass(frozen=True, slots=True)
class Join:
    """Two sightings, by rank, that brought the rest of their paper together, and the rule."""

    one: int
    other: int
    rule: Rule


def settle(faces: Sequence[Face], decided: Decided) -> tuple[list[Core], list[Join]]:
    """Gathers sightings into cores, the surest rule first, and lists the joins that did it."""
    cores = _Cores(faces, decided)
    for ranks in decided.always:
        for one, other in pairwise(ranks):
            cores.join(one, other, Rule.CURATION)
    _join_identified(cores, faces)
    _join_namesakes(cores, [(face.key, face.fingerprint) for face in faces])
    _join_namesakes(cores, [(face.key, face.signs) for face in faces])
    _join_namesakes(cores, [face.key for face in faces])
    return cores.distinct(), cores.joins


def _join_identified(cores: "_Cores", faces: Sequence[Face]) -> None:
    first: dict[str, int] = {}
    for rank, face in enumerate(faces):
        for identifier in face.identifiers:
            cores.join(first.setdefault(identifier, rank), rank, Rule.IDENTIFIER)


def _join_namesakes(cores: "_Cores", keys: Sequence[Hashable]) -> None:
    """Joins each sighting to the first paper of its key that nothing speaks against.

    Of the many papers that one generic title may have, only the first are tried.
    """
    known: defaultdict[Hashable, list[int]] = defaultdict(list)
    for rank, key in enumerate(keys):
        namesakes = known[key]
        if any(cores.together(rank, other) for other in namesakes):
            continue
        if any(cores.join_namesake(other, rank) for other in namesakes):
            continue
        if len(namesakes) < _NAMESAKES:
            namesakes.append(rank)


class _Cores:
    """The cores while they grow."""

    def __init__(self, faces: Sequence[Face], decided: Decided) -> None:
        self.joins: list[Join] = []
        self._cores = [
            Core.of(rank, face, decided.never.get(rank, ())) for rank, face in enumerate(faces)
        ]

    def distinct(self) -> list[Core]:
        """Returns the cores in the order of their first sightings."""
        cores = list({id(core): core for core in self._cores}.values())
        for core in cores:
            core.members.sort()
        return cores

    def together(self, one: int, other: int) -> bool:
        return self._cores[one] is self._cores[other]

    def join_namesake(self, one: int, other: int) -> bool:
        against = against_same_title(self._cores[one], self._cores[other])
        return not against and self.join(one, other, Rule.TITLE)

    def join(self, one: int, other: int, rule: Rule) -> bool:
        """Joins the cores of two sightings unless people keep them apart."""
        larger, smaller = self._cores[one], self._cores[other]
        if larger is smaller or kept_apart(larger, smaller):
            return larger is smaller
        if len(larger.members) < len(smaller.members):
            larger, smaller = smaller, larger
        for rank in smaller.members:
            self._cores[rank] = larger
        larger.absorb(smaller)
        self.joins.append(Join(one, other, rule))
        return True
