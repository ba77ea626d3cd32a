"""What two papers have in common by name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from generator.records import Keyword, Paper

_PAIRS = 50_000


def rows(
    papers: Sequence[Paper], keywords: Sequence[Keyword], of: Mapping[str, Sequence[Keyword]]
) -> sparse.csr_array:
    """Weigh the keywords of each paper so that the product of two weights says what one joins.

    That product is (1 + ln(papers / papers of the keyword)) / (1 + ln papers), over the geometric
    mean of the keyword's ranks in both papers: what a paper mentions in passing joins less.

    Args:
        papers: the rows.
        keywords: the columns.
        of: papers' slugs to their keywords, best first.

    Returns:
        Weights above 0 and up to 1; without keywords a row is empty.
    """
    columns = {keyword.slug: column for column, keyword in enumerate(keywords)}
    listed = [[columns[keyword.slug] for keyword in of.get(paper.slug, ())] for paper in papers]
    found = np.array([column for row in listed for column in row], np.int32)
    ranks = np.array([rank for row in listed for rank in range(1, len(row) + 1)], float)
    spread = np.array([len(keyword.papers) for keyword in keywords], float)
    rarity = (1 + np.log(len(papers) / spread)) / (1 + np.log(max(len(papers), 1)))
    ends = np.cumsum([0, *map(len, listed)], dtype=np.int32)
    weights = np.sqrt(rarity[found] / ranks)
    made = sparse.csr_array((weights, found, ends), shape=(len(papers), len(spread)))
    made.sort_indices()
    return made


def common(pairs: NDArray[np.int64], keywords: sparse.csr_array) -> sparse.csr_array:
    """Multiply the weights of the keywords that the papers of each pair share.

    Args:
        pairs: row numbers, two a pair.
        keywords: papers by keywords.

    Returns:
        Pairs by keywords.
    """
    blocks = [
        keywords[one].multiply(keywords[other])
        for one, other in (
            pairs[first : first + _PAIRS].T for first in range(0, max(len(pairs), 1), _PAIRS)
        )
    ]
    return sparse.csr_array(sparse.vstack(blocks, format="csr"))


def reasons(common: sparse.csr_array) -> NDArray[np.float64]:
    """Say how much the best keyword joins that each pair shares.

    Args:
        common: pairs by keywords, at least one a pair.
    """
    return np.maximum.reduceat(common.data, common.indptr[:-1])


def grounds(common: sparse.csr_array, keywords: Sequence[Keyword]) -> NDArray[np.int64]:
    """Count the papers of the narrowest keyword that each pair shares.

    Args:
        common: pairs by keywords, at least one a pair.
        keywords: the columns, the narrowest first.
    """
    spread = np.array([len(keyword.papers) for keyword in keywords], np.int64)
    return spread[common.indices[common.indptr[:-1]]]


def names(common: sparse.csr_array, keywords: Sequence[Keyword]) -> Iterator[tuple[str, ...]]:
    """Name the keywords that each pair shares; pairs that share the same share one tuple.

    Args:
        common: pairs by keywords.
        keywords: the columns.
    """
    columns = common.indices.tolist()
    known: dict[tuple[int, ...], tuple[str, ...]] = {}
    for start, end in pairwise(common.indptr.tolist()):
        shared = tuple(columns[start:end])
        if shared not in known:
            known[shared] = tuple(keywords[column].name for column in shared)
        yield known[shared]
