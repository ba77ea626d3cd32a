"""Which of the pairs are shown on which page."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_MOST = 8
_STRONG = 240  # thousandths
_STRONG_ON_BROAD_GROUND = 300
_BROAD, _BROAD_SHARE = 12, 0.02
_WHOLE = 1000

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Links:
    """Links from papers to others, one at each index.

    Attributes:
        papers, others: row numbers.
        strengths: in thousandths.
    """

    papers: Ints
    others: Ints
    strengths: Ints

    def __getitem__(self, which: NDArray[np.bool_]) -> "Links":
        return Links(self.papers[which], self.others[which], self.strengths[which])

    def __add__(self, more: "Links") -> "Links":
        return Links(
            np.concatenate((self.papers, more.papers)),
            np.concatenate((self.others, more.others)),
            np.concatenate((self.strengths, more.strengths)),
        )

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Row numbers and strength, from 0 to 1."""
        scores = [score / _WHOLE for score in range(_WHOLE + 1)]
        numbers = (self.papers.tolist(), self.others.tolist(), self.strengths.tolist())
        return ((paper, other, scores[score]) for paper, other, score in zip(*numbers, strict=True))

    def reversed(self) -> "Links":
        """The same from the other end."""
        return Links(self.others, self.papers, self.strengths)

    def sorted(self) -> "Links":
        """By paper, strongest first, then by the number of the other."""
        count = int(self.others.max(initial=0)) + 1
        codes = self.papers * (_WHOLE + 1) + _WHOLE - self.strengths
        codes *= count
        codes += self.others
        codes.sort()  # numbers alone are sorted many times faster than numbers by others
        codes, others = np.divmod(codes, count)
        papers, weakness = np.divmod(codes, _WHOLE + 1)
        return Links(papers, others, _WHOLE - weakness)


@dataclass(frozen=True, slots=True)
class Lists:
    """What each paper lists, sorted.

    Attributes:
        close: the strong, up to eight, and a strong one that no list would name.
        loose: the others that no list would name, each at the paper nearest to it.
    """

    close: Links
    loose: Links


def listed(pairs: Ints, strengths: NDArray[np.float64], grounds: Ints, papers: int) -> Lists:
    """Choose what each paper lists.

    Papers that have nothing in common but a broad keyword must be the more alike: "federated
    learning" alone is a poor reason to read on.

    Args:
        pairs: row numbers, two a pair, each pair once.
        strengths: one a pair, from 0 to 1, of which three decimals count.
        grounds: how many papers the narrowest keyword has that a pair shares.
        papers: how many there are.
    """
    one, other = pairs.T
    links = Links(one, other, np.rint(_WHOLE * strengths).astype(np.int64))
    is_broad = grounds > max(_BROAD, _BROAD_SHARE * papers)
    is_strong = links.strengths >= np.where(is_broad, _STRONG_ON_BROAD_GROUND, _STRONG)
    nearest = _first(_both_ways(links), 1)
    strong = _both_ways(links[is_strong])
    close = _first(strong, _MOST)
    is_named = np.zeros(papers, bool)
    is_named[close.others] = True
    alone = nearest[~is_named[nearest.papers]]
    nearest_strong = np.full(papers, -1)
    nearest_strong[_first(strong, 1).papers] = _first(strong, 1).others
    is_close = nearest_strong[alone.papers] == alone.others
    alone = alone.reversed()
    return Lists((close + alone[is_close]).sorted(), alone[~is_close].sorted())


def _both_ways(links: Links) -> Links:
    return (links + links.reversed()).sorted()


def _first(links: Links, most: int) -> Links:
    """Take the first links of each paper, up to some number."""
    starts = np.searchsorted(links.papers, links.papers)
    return links[np.arange(len(starts)) - starts < most]
