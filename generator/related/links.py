"""Which of the pairs are shown on which page."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_MOST = 8
_STRONG = 0.24
_STRONG_ON_BROAD_GROUND = 0.3
_BROAD, _BROAD_SHARE = 12, 0.02

Chosen = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Lists:
    """What each paper lists: row numbers with strengths, strongest first, then by row number.

    Attributes:
        close: the strong, up to eight, and a strong one that no list would name.
        loose: the others that no list would name, each at the paper nearest to it.
    """

    close: list[Chosen]
    loose: list[Chosen]


def listed(
    pairs: NDArray[np.int64],
    strengths: NDArray[np.float64],
    grounds: NDArray[np.int64],
    papers: int,
) -> Lists:
    """Choose what each paper lists.

    Papers that have nothing in common but a broad keyword must be the more alike: "federated
    learning" alone is a poor reason to read on.

    Args:
        pairs: row numbers, two a pair, each pair once.
        strengths: one a pair.
        grounds: how many papers the narrowest keyword has that a pair shares.
        papers: how many there are.
    """
    nearest = _nearest(pairs, strengths, papers)
    is_broad = grounds > max(_BROAD, _BROAD_SHARE * papers)
    strong = strengths >= np.where(is_broad, _STRONG_ON_BROAD_GROUND, _STRONG)
    close = _nearest(pairs[strong], strengths[strong], papers)
    named = {other for chosen in close for other, _ in chosen}
    loose: list[Chosen] = [[] for _ in range(papers)]
    for paper, others in enumerate(nearest):
        if others and paper not in named:
            lists = close if others[0] in close[paper] else loose
            lists[others[0][0]].append((paper, others[0][1]))
    for chosen in (*close, *loose):
        chosen.sort(key=lambda link: (-link[1], link[0]))
    return Lists(close, loose)


def _nearest(pairs: NDArray[np.int64], strengths: NDArray[np.float64], papers: int) -> list[Chosen]:
    """Find the strongest eight of each paper, in both directions of each pair."""
    here, there = np.concatenate((pairs, pairs[:, ::-1])).T
    strengths = np.tile(strengths, 2)
    order = np.lexsort((there, -strengths, here))
    starts = np.searchsorted(here[order], np.arange(papers + 1))
    lists: list[Chosen] = []
    for start, end in pairwise(starts.tolist()):
        best = order[start : min(end, start + _MOST)]
        lists.append(list(zip(there[best].tolist(), strengths[best].tolist(), strict=True)))
    return lists
