"""Papers as rows of weighted terms: words and pairs of neighbouring words."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from generator.records import Paper
from generator.related.words import PIECES, numbered

_PAIR = 0.5
_PARTS = 4

Ints = NDArray[np.int64]
Counts = NDArray[np.int32]
Squares = NDArray[np.float64]


def rows(papers: Sequence[Paper]) -> sparse.csr_array:
    """Weigh the stemmed words of each title and abstract, and pairs of neighbours at half of that.

    The weight is (1 + ln count) * (1 + ln(papers / papers that have the term)), brought to unit
    length: "ltc" of Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
    1988. A title counts twice. There is no stop list: what most papers say weighs little already,
    and ranks were measured to be better with it than without.

    Args:
        papers: the catalogue; their order names the columns but changes no weight.

    Returns:
        Papers by terms; terms of one paper only have shortened its row but have no column.
    """
    columns, squares = _columns(papers)
    rows = sparse.csr_array(columns)
    rows.data /= np.repeat(np.sqrt(squares).astype(np.float32), np.diff(rows.indptr))
    return rows


def _columns(papers: Sequence[Paper]) -> tuple[sparse.csc_array, Squares]:
    """Weigh the terms, and sum for each paper the squares of the weights of all its terms."""
    squares = np.zeros(len(papers))
    blocks = []
    for keys, share in _keys(papers):
        block, of_block = _weighed(keys, len(papers))
        block.data *= np.float32(share)
        blocks.append(block)
        squares += share * share * of_block
    return sparse.csc_array(sparse.hstack(blocks, format="csc")), squares


def _keys(papers: Sequence[Paper]) -> Iterator[tuple[Ints, float]]:
    """Make one number of each term and its paper, and sort, for nothing is sorted as fast.

    Pairs of words come in parts, by what the first of the two is modulo a few: each pair has all
    its papers in one part, and no part takes much memory.

    Returns:
        Number of term times number of papers plus number of paper, sorted, and what the terms
        weigh. 63 bits are enough for a million papers of three million words.
    """
    words, starts = numbered(papers)
    places = np.repeat(np.arange(len(papers), dtype=np.int32), np.diff(starts[::PIECES]))
    yield np.sort(words * np.int64(len(papers)) + places), 1
    follows = np.ones(len(words), bool)
    follows[starts[:-1][starts[:-1] < len(words)]] = False
    for part in range(_PARTS):
        second = np.flatnonzero(follows[1:] & (words[:-1] % _PARTS == part)) + 1
        keys = words[second - 1].astype(np.int64)
        keys *= words.max(initial=0) + 1
        keys += words[second]
        keys *= len(papers)
        keys += places[second]
        keys.sort()
        yield keys, _PAIR


def _weighed(keys: Ints, papers: int) -> tuple[sparse.csc_array, Squares]:
    """Count terms in papers and turn counts into weights.

    Args:
        keys: number of term times number of papers plus number of paper, sorted.
        papers: how many there are.

    Returns:
        Papers by those terms that two of them have, and of each paper the sum of the squares of
        the weights of all its terms.
    """
    firsts = _changes(keys)
    counts = np.diff(firsts, append=len(keys)).astype(np.int32)
    keys = keys[firsts]
    del firsts
    rows = (keys % papers).astype(np.int32)
    keys //= papers
    spread = np.diff(_changes(keys), append=len(keys))
    del keys
    weights = _one_and_log(np.arange(1, counts.max(initial=0) + 1))[counts - 1]
    weights *= np.repeat(_one_and_log(papers / spread), spread)
    squares = np.bincount(rows, weights * weights, papers).astype(np.float64)
    shared = np.repeat(spread > 1, spread)
    ends = np.concatenate(([0], np.cumsum(spread[spread > 1]))).astype(np.int32)
    found = (weights[shared], rows[shared], ends)
    return sparse.csc_array(found, shape=(papers, len(ends) - 1)), squares


def _changes(values: Ints) -> Ints:
    """Find where a value differs from the one before it."""
    differs = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return np.flatnonzero(differs)


def _one_and_log(values: NDArray[np.generic]) -> NDArray[np.float32]:
    return np.asarray(1 + np.log(values), np.float32)
