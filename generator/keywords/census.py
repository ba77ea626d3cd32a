"""What a whole corpus says of each candidate topic."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from generator.keywords.fingerprints import Fingerprints
from generator.keywords.register import Rows
from generator.keywords.runs import Runs

Counts = npt.NDArray[np.int32]

_CEILING_SHARE = 0.2
_CEILING_LEAST = 20
_FLOORS = ((60_000, 5), (30_000, 4), (7_000, 3), (0, 2))


@dataclass(frozen=True)
class Census:
    """Counts over a corpus.

    Attributes:
        size: number of papers.
        keys: fingerprint of each key that is mentioned, ascending.
        papers: for each key, the number of papers that mention it.
        titles: for each key, the number of papers with it in their title.
    """

    size: int
    keys: Fingerprints
    papers: Counts
    titles: Counts

    @cached_property
    def floor(self) -> int:
        """Fewest papers that make a topic shared; grows with the corpus."""
        return next(floor for size, floor in _FLOORS if self.size >= size)

    @cached_property
    def ceiling(self) -> float:
        """Most papers that a topic may have and still tell something."""
        return max(_CEILING_SHARE * self.size, _CEILING_LEAST)

    def rows(self, keys: Fingerprints) -> Rows:
        """Where the counts of these keys stand, all of which are mentioned."""
        return np.searchsorted(self.keys, keys)


def count(read: Iterable[Runs], size: int) -> Census:
    """Counts the candidates of a corpus.

    Args:
        read: the runs of its papers, those of each paper together.
        size: number of papers.
    """
    keys, papers, titles = map(np.concatenate, zip(*map(_counted, read), strict=True))
    order = np.argsort(keys)
    keys = keys[order]
    heads = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]][: len(keys)])
    return Census(size, keys[heads], *(_sums(each[order], heads) for each in (papers, titles)))


def _sums(counts: Counts, heads: Rows) -> Counts:
    return np.add.reduceat(counts, heads) if len(heads) else counts


def _counted(runs: Runs) -> tuple[Fingerprints, Counts, Counts]:
    """Keys, with the numbers of papers that have each anywhere, and in the title."""
    keys, rank = np.unique(runs.key, return_inverse=True)
    chunk = runs.chunk
    pairs = runs.chunks.paper[chunk] * len(keys) + rank
    titled = pairs[runs.chunks.titled[chunk]]
    return keys, _papers(pairs, len(keys)), _papers(titled, len(keys))


def _papers(pairs: Rows, keys: int) -> Counts:
    """In how many papers each key is, where each pair is paper times keys plus key."""
    pairs = np.sort(pairs)
    different = pairs[np.flatnonzero(np.diff(pairs, prepend=-1))]
    return np.bincount(different % max(keys, 1), minlength=keys).astype(np.int32)
