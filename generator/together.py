"""What stands together more often than by chance: keywords in papers, papers in dumps."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)

_DECIMALS = 6  # so that no machine's last digit decides an order


@dataclass(frozen=True, slots=True)
class Pair(Generic[Name]):
    """Two names that stand together.

    Attributes:
        one, other: in their order.
        count: how many of the groups have both.
        surprise: how far that is from chance: the logarithm of the ratio of likelihoods.
    """

    one: Name
    other: Name
    count: int
    surprise: float


def counts(groups: Iterable[Iterable[str]]) -> Mapping[tuple[str, str], int]:
    """How many groups have both names of each pair that any group has."""
    return Counter(pair for group in groups for pair in combinations(sorted(set(group)), 2))


def pairs(groups: Sequence[Sequence[str]], least: int) -> list[Pair[str]]:
    """The pairs of names that stand together more often than chance would have it.

    Args:
        groups: each some names.
        least: how many groups must have both.

    Returns:
        the least likely by chance first, by the ratio of likelihoods (Dunning 1993, "Accurate
        methods for the statistics of surprise and coincidence").
    """
    alone = Counter(name for group in groups for name in set(group))
    found = [
        Pair(one, other, both, _surprise(both, alone[one], alone[other], len(groups)))
        for (one, other), both in counts(groups).items()
        if both >= least and both * len(groups) > alone[one] * alone[other]
    ]
    return sorted(found, key=lambda pair: (-pair.surprise, pair.one, pair.other))


def _surprise(both: int, one: int, other: int, total: int) -> float:
    cells = (
        (both, one * other),
        (one - both, one * (total - other)),
        (other - both, other * (total - one)),
        (total - one - other + both, (total - one) * (total - other)),
    )
    return round(2 * sum(seen * log(seen * total / odds) for seen, odds in cells if seen),
                 _DECIMALS)  # fmt: skip
