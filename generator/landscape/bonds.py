"""How much areas have in common: papers with both keywords, and papers related across."""

from collections.abc import Sequence
from math import isqrt

import numpy as np

from generator.landscape.groups import Group
from generator.landscape.ties import WHOLE, Ties

STRONGEST = 8  # bonds of an area that count


def between(groups: Sequence[Group], ties: Ties) -> list[list[tuple[int, int]]]:
    """The strongest bonds of each group: (strength, rank of the other group), strongest first."""
    count = len(groups)
    home = np.repeat(np.arange(count), [len(group) for group in groups])
    (one, other, weights), (paper, area) = ties.papers, ties.areas
    here = np.concatenate((home[one], home[paper]))
    there = np.concatenate((home[other], area))
    weights = np.concatenate((weights, np.full(len(paper), WHOLE)))
    sums = np.bincount(here * count + there, weights, count * count).astype(np.int64)
    bonds = sums.reshape(count, count) + sums.reshape(count, count).T
    np.fill_diagonal(bonds, 0)
    sizes = [isqrt(WHOLE * WHOLE * len(group)) for group in groups]
    return [
        sorted(
            ((WHOLE**3 * to[other] // (sizes[here] * sizes[other]), other)
             for other in range(count) if to[other]),
            key=lambda bond: (-bond[0], bond[1]),
        )[:STRONGEST]
        for here, to in enumerate(bonds.tolist())
    ]  # fmt: skip
