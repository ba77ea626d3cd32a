"""What two papers have in common by name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from generator.records import Keyword, Keywords, Paper

_PAIRS = 50_000


def rows(papers: Sequence[Paper], keywords: Keywords) -> sparse.csr_array:
    """Weigh the keywords of each paper so that the product of two weights says what one joins.

    That product is (1 + ln(papers / papers of the keyword)) / (1 + ln papers), over the geometric
    mean of the keyword's ranks in both papers: what a paper mentions in passing joins less.

    Returns:
        Papers by keywords, weights above 0 and up to 1; without keywords a row is empty.
    """
    columns = {keyword.slug: column for column, keyword in enumerate(keywords.shared)}
    listed = [[columns[keyword.slug] for keyword in _shown(paper, keywords)] for paper in papers]
    found = np.array([column for row in listed for column in row], np.int32)
    ranks = np.array([rank for row in listed for rank in range(1, len(row) + 1)], float)
    spread = np.array([len(keyword.papers) for keyword in keywords.shared], float)
    rarity = (1 + np.log(len(papers) / spread)) / (1 + np.log(max(len(papers), 1)))
    ends = np.cumsum([0, *map(len, listed)])
    weights = np.sqrt(rarity[found] / ranks)
    return sparse.csr_array((weights, found, ends), shape=(len(papers), len(spread)))


def grounds(pairs: NDArray[np.int64], keywords: sparse.csr_array) -> NDArray[np.int64]:
    """Measure the narrowest keyword that each pair shares.

    Args:
        pairs: row numbers, two a pair.
        keywords: papers by keywords, whatever the weights.

    Returns:
        The number of papers that have it.
    """
    papers = keywords.shape[0]
    spread = np.bincount(keywords.indices, minlength=keywords.shape[1])
    place = (keywords.indices, keywords.indptr)
    narrow = sparse.csr_array((papers + 1 - spread[keywords.indices], *place), keywords.shape)
    present = sparse.csr_array((np.ones_like(narrow.data), *place), keywords.shape)
    found = np.zeros(len(pairs), np.int64)
    for first in range(0, len(pairs), _PAIRS):
        one, other = pairs[first : first + _PAIRS].T
        narrowest = narrow[one].multiply(present[other]).max(axis=1).toarray()
        found[first : first + _PAIRS] = papers + 1 - narrowest
    return found


def names(one: Paper, other: Paper, keywords: Keywords) -> tuple[str, ...]:
    """Name the keywords that both papers have, those of the fewest papers first."""
    theirs = {keyword.slug for keyword in _shown(other, keywords)}
    both = [keyword for keyword in _shown(one, keywords) if keyword.slug in theirs]
    both.sort(key=lambda keyword: (len(keyword.papers), keyword.slug))
    return tuple(keyword.name for keyword in both)


def _shown(paper: Paper, keywords: Keywords) -> tuple[Keyword, ...]:
    return keywords.of.get(paper.slug, ())
