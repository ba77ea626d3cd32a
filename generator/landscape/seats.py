"""The places on an island, and which paper has which.

Places lie as seeds in a sunflower (Vogel 1979), so that none touches another. Papers are drawn
towards those they are related to, on the same island or on others; then papers and places are
halved again and again, by turns from left to right and from top to bottom, until each paper has the
place that lies among the places as it does among the papers (as in Hilasaca et al. 2021, "DGrid").

All sums are of whole numbers, so that every machine comes to the same places.
"""

from collections.abc import Sequence
from math import isqrt

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_SPREAD = 56  # hundredths of the distance of two places
_TURN = (-0.7373688780783197, 0.6754902942615238)  # the golden angle: its cosine and sine
_ROUNDS = 8


def radius(count: int) -> int:
    """Of an island with so many places."""
    return isqrt(_SPREAD * _SPREAD * count) + _SPREAD // 2


def places(count: int) -> Ints:
    """The places of an island around its middle, from the inside to the outside: x and y."""
    x, y = 1.0, 0.0
    made = np.empty((count, 2), np.int64)
    for at in range(count):
        far = _SPREAD * np.sqrt(at + 0.5)
        made[at] = round(far * x), round(far * y)
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return made


class Seating:
    """Papers on islands, each in a place of its own.

    Attributes:
        order: for each place, island by island, which paper has it.
    """

    def __init__(self, middles: Ints, sizes: Sequence[tuple[int, int]]) -> None:
        """Seats papers as they come.

        Args:
            middles: of the islands.
            sizes: of each island, how many papers live there and how many are guests.
        """
        counts = [sum(size) for size in sizes]
        self._places = np.concatenate(
            [places(count) + middle for count, middle in zip(counts, middles, strict=True)]
        )
        self._blocks = np.repeat(np.arange(2 * len(sizes)), [n for size in sizes for n in size])
        self.order = np.arange(len(self._blocks))
        self._halved = _halved(self._places, self._blocks)

    def settle(self, ties: tuple[Ints, Ints, Ints], anchors: tuple[Ints, Ints]) -> None:
        """Lets every paper move to where it belongs.

        Args:
            ties: papers, those they are drawn to, and how much.
            anchors: how much further things draw each paper, and where to, times that.
        """
        for _ in range(_ROUNDS):
            at = np.empty_like(self._places)
            at[self.order] = self._places
            wanted = _wanted(at, ties, anchors)
            self.order[self._halved] = _halved(wanted, self._blocks)


def _wanted(at: Ints, ties: tuple[Ints, Ints, Ints], anchors: tuple[Ints, Ints]) -> Ints:
    """Where the papers are drawn to."""
    one, other, weight = ties
    total = anchors[0] + _sums(one, weight, len(at))
    pulled = [_sums(one, weight * at[other, axis], len(at)) for axis in (0, 1)]
    wanted: Ints = (anchors[1] + np.stack(pulled, axis=1)) // np.maximum(total, 1)[:, None]
    return wanted


def _sums(index: Ints, values: Ints, length: int) -> Ints:
    """Sums by index; exact, for they stay below 2^53."""
    return np.bincount(index, values.astype(np.float64), length).astype(np.int64)


def _halved(points: Ints, blocks: Ints) -> Ints:
    """The ranks of some points, each block's halved again and again, in the order of the halves."""
    ranks, parts = np.arange(len(points)), blocks
    points = points - points.min(axis=0, initial=0)
    spread = points.max(axis=0, initial=0) + 1
    axis = 0
    while (sizes := np.bincount(parts)).max(initial=0) > 1:
        keys = (parts * spread[axis] + points[ranks, axis]) * len(points) + ranks
        keys.sort()  # numbers alone are sorted many times faster than numbers by others
        ranks = keys % len(points)
        inside = np.arange(len(parts)) - (np.cumsum(sizes) - sizes)[parts]
        halves = 2 * parts + (2 * inside >= sizes[parts])
        parts = np.cumsum(np.diff(halves, prepend=halves[:1]) != 0)
        axis = 1 - axis
    return ranks
