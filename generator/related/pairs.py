"""Which papers share a keyword and say most of the same."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_TERMS = 30
_PAPERS = 40
_ROWS = 256
_KEYWORDS = 256
_MOST = 2_000


def alike(terms: sparse.csr_array, keywords: sparse.csr_array) -> NDArray[np.int64]:
    """Pair each paper with those that share a keyword and the most of its heaviest terms.

    Terms count once for each keyword that is shared as well.

    Args:
        terms: papers by weighted terms.
        keywords: papers by their keywords, whatever the weights.

    Returns:
        Pairs of row numbers, the smaller first, sorted, each once.
    """
    papers = terms.shape[0]
    nearest = list(_nearest(_by_keyword(_heaviest(terms), keywords), keywords))
    here = np.repeat(np.arange(papers), [len(others) for others in nearest])
    there = np.concatenate([np.zeros(0, np.int64), *nearest])
    codes = np.minimum(here, there) * papers + np.maximum(here, there)
    codes.sort()
    return np.stack(np.divmod(codes[np.diff(codes, prepend=-1) > 0], papers), axis=1)


def _heaviest(terms: sparse.csr_array) -> sparse.csr_array:
    """Keep the heaviest terms of each paper: what finds its likes without reading all of it."""
    kept = np.ones(terms.nnz, bool)
    for start, end in pairwise(terms.indptr.tolist()):
        if end - start > _TERMS:
            weights = terms.data[start:end]
            floor = np.partition(weights, -_TERMS)[-_TERMS]
            kept[start:end] = weights > floor
            equals = np.flatnonzero(weights == floor)
            kept[start + equals[: _TERMS - np.count_nonzero(kept[start:end])]] = True
    ends = np.concatenate(([0], np.cumsum(kept, dtype=np.int32)))[terms.indptr]
    return sparse.csr_array((terms.data[kept], terms.indices[kept], ends), shape=terms.shape)


def _by_keyword(terms: sparse.csr_array, keywords: sparse.csr_array) -> sparse.csc_array:
    """Make of each term as many as there are keywords of its papers; keep those of two papers.

    Papers that have one of them in common share the term and the keyword, and no time is lost on
    those that share the term only. What thousands say in the same words tells none of them apart.
    """
    papers_of = keywords.T.tocsr()
    blocks = [
        _of_block(terms, papers_of[first : first + _KEYWORDS])
        for first in range(0, max(papers_of.shape[0], 1), _KEYWORDS)
    ]
    return sparse.csc_array(sparse.hstack(blocks, format="csc"))


def _of_block(terms: sparse.csr_array, papers_of: sparse.csr_array) -> sparse.csc_array:
    """Do so for some keywords."""
    found = terms[papers_of.indices]
    lengths = np.diff(found.indptr)
    papers = np.repeat(papers_of.indices, lengths)
    keys = found.indices.astype(np.int64)
    keys *= papers_of.shape[0]
    keys += np.repeat(np.repeat(np.arange(papers_of.shape[0]), np.diff(papers_of.indptr)), lengths)
    keys *= len(keys)  # to know after sorting which they were
    keys += np.arange(len(keys))
    keys.sort()
    columns, entries = np.divmod(keys, max(len(keys), 1))
    starts = np.flatnonzero(np.diff(columns, prepend=-1))
    spread = np.diff(starts, append=len(keys))
    joins = (spread > 1) & (spread <= _MOST)
    entries = entries[np.repeat(joins, spread)]
    ends = np.concatenate(([0], np.cumsum(spread[joins]))).astype(np.int32)
    shape = (terms.shape[0], len(ends) - 1)
    return sparse.csc_array((found.data[entries], papers[entries], ends), shape=shape)


def _nearest(terms: sparse.csc_array, keywords: sparse.csr_array) -> Iterator[NDArray[np.int32]]:
    """Give the row numbers of each paper's nearest."""
    papers, papers_of = terms.tocsr(), keywords.T.tocsr()
    for first in range(0, papers.shape[0], _ROWS):
        scores = papers[first : first + _ROWS] @ terms.T
        scores.setdiag(0, k=first)
        scores.eliminate_zeros()
        for row, (start, end) in enumerate(pairwise(scores.indptr.tolist()), start=first):
            best = _best(scores.indices[start:end], scores.data[start:end])
            if len(best) < _PAPERS:
                best = np.append(best, _others(row, best, keywords, papers_of))
            yield best


def _best(others: NDArray[np.int32], scores: NDArray[np.float32]) -> NDArray[np.int32]:
    """Take those of the highest scores; the first of equals."""
    if len(scores) <= _PAPERS:
        return others
    high = scores >= np.partition(scores, -_PAPERS)[-_PAPERS]
    others = others[high]
    return (
        others if len(others) == _PAPERS else others[np.lexsort((others, -scores[high]))[:_PAPERS]]
    )


def _others(
    paper: int, near: NDArray[np.int32], keywords: sparse.csr_array, papers_of: sparse.csr_array
) -> NDArray[np.int32]:
    """Take the first of the others that have any of a paper's keywords."""
    shares = np.zeros(papers_of.shape[1], bool)
    for keyword in keywords.indices[keywords.indptr[paper] : keywords.indptr[paper + 1]].tolist():
        shares[papers_of.indices[papers_of.indptr[keyword] : papers_of.indptr[keyword + 1]]] = True
    shares[paper] = False
    shares[near] = False
    return np.flatnonzero(shares)[: _PAPERS - len(near)].astype(np.int32)
