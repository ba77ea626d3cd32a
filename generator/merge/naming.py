"""Which sightings the names in a decision mean."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, permutations, product

from rapidfuzz import fuzz, process

from generator.errors import Fault, PaperstacksError
from generator.merge.decisions import Decision, Decisions, Name
from generator.merge.titles import normalise, squash
from generator.records import Sighting

_PLACE = re.compile(r"(.+):(\d{1,9})")
_VERSION = re.compile(r"(?<=\d)v\d+$")

Ranks = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions about sightings, given by rank.

    Attributes:
        always: sightings of one paper each.
        never: a sighting to those that it is never one paper with; symmetric.
    """

    always: tuple[Ranks, ...]
    never: Mapping[int, frozenset[int]]


def resolve(decisions: Decisions, sightings: Sequence[Sighting]) -> Decided:
    """Finds the sightings that the decisions name; a name that nothing bears decides nothing.

    Raises:
        PaperstacksError: with a fault for every entry that keeps a sighting apart from itself,
            and every two entries that contradict each other.
    """
    if not decisions.always and not decisions.never:
        return Decided((), {})
    register = _Register(sightings)
    always = [tuple(chain(*register.find_all(entry))) for entry in decisions.always]
    never = [(entry, register.find_all(entry)) for entry in decisions.never]
    together = _components(always)
    faults = []
    for entry, found in never:
        pairs = chain.from_iterable(product(*pair) for pair in combinations(found, 2))
        if any(together.get(a, a) == together.get(b, b) for a, b in pairs):
            faults.append(_contradiction(decisions.path, entry))
    if faults:
        raise PaperstacksError(*sorted(faults))
    return Decided(tuple(always), _apart(never))


def unmatched(decisions: Decisions, sightings: Iterable[Sighting]) -> tuple[Fault, ...]:
    """A fault for every name in the decisions that no sighting bears, with the nearest title."""
    entries = [*decisions.always, *decisions.never]
    register = _Register(list(sightings) if entries else [])
    missing = (
        name
        for entry in entries
        for name, ranks in zip(entry.names, register.find_all(entry), strict=True)
        if not ranks
    )
    return tuple(sorted(register.unknown(decisions.path, name) for name in missing))


class _Register:
    """Sightings by all that may name them."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self._sightings = sightings
        self._named: defaultdict[str, list[int]] = defaultdict(list)
        self._dumps: defaultdict[str, list[int]] = defaultdict(list)
        for rank, sighting in enumerate(sightings):
            for name in (*sighting.record.identifiers, _title(sighting.title)):
                self._named[name].append(rank)
            self._dumps[sighting.record.dump].append(rank)

    def find_all(self, entry: Decision) -> list[Ranks]:
        return [self._find(name.text.strip()) for name in entry.names]

    def _find(self, name: str) -> Ranks:
        identifier = _VERSION.sub("", name.casefold())
        found = self._named.get(identifier) or self._at(name) or self._named.get(_title(name))
        return tuple(found or ())

    def _at(self, name: str) -> list[int]:
        place = _PLACE.fullmatch(name)
        if not place:
            return []
        line = int(place[2])
        records = ((rank, self._sightings[rank].record) for rank in self._dumps.get(place[1], ()))
        return [rank for rank, record in records if record.line <= line <= record.last_line]

    def unknown(self, path: str, name: Name) -> Fault:
        """Says that nothing bears a name, and which title comes nearest."""
        titles = {rank: normalise(it.title) for rank, it in enumerate(self._sightings)}
        nearest = process.extractOne(normalise(name.text), titles, scorer=fuzz.ratio)
        why = "there is no sighting at all"
        if nearest:
            near = self._sightings[nearest[2]]
            why = f"the nearest title is {near.title!r} ({near.record.dump}:{near.record.line})"
        cure = "correct the name, or remove the entry if its paper is gone"
        return Fault(path, name.line, f"no sighting is named {name.text!r}", why, cure)


def _title(title: str) -> str:
    return squash(normalise(title)) or " ".join(title.split())


def _components(groups: Sequence[Ranks]) -> dict[int, int]:
    """Maps each rank to the least rank that it is connected with."""
    least: dict[int, int] = {}
    for group in groups:
        roots = {least.get(rank, rank) for rank in group}
        root = min(roots, default=0)
        least |= {rank: root for rank, known in least.items() if known in roots}
        least |= dict.fromkeys(group, root)
    return least


def _apart(never: Sequence[tuple[Decision, list[Ranks]]]) -> dict[int, frozenset[int]]:
    apart: defaultdict[int, set[int]] = defaultdict(set)
    for _, found in never:
        for one, other in permutations(found, 2):
            for rank in one:
                apart[rank].update(other)
    return {rank: frozenset(others) for rank, others in apart.items()}


def _contradiction(path: str, entry: Decision) -> Fault:
    return Fault(
        path,
        entry.line,
        "names under never: that mean one paper",
        "they name the same sighting, or entries under always: join what they name",
        'name single sightings as "dump.txt:line", or remove one of the entries',
    )
