"""Which papers share a keyword and say most of the same."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_TERMS = 30
_PAPERS = 40
_ROWS = 256


def heaviest(terms: sparse.csr_array) -> sparse.csr_array:
    """Keep the heaviest terms of each paper: what finds its likes without reading all of it."""
    kept = np.zeros(terms.nnz, bool)
    for start, end in pairwise(terms.indptr.tolist()):
        kept[start + np.argsort(-terms.data[start:end], kind="stable")[:_TERMS]] = True
    ends = np.concatenate(([0], np.cumsum(kept)))[terms.indptr]
    return sparse.csr_array((terms.data[kept], terms.indices[kept], ends), shape=terms.shape)


def alike(terms: sparse.csr_array, keywords: sparse.csr_array) -> NDArray[np.int64]:
    """Pair each paper with those that share a keyword and the most of its heaviest terms.

    Args:
        terms: papers by weighted terms.
        keywords: papers by their keywords, whatever the weights.

    Returns:
        Pairs of row numbers, the smaller first, sorted, each once.
    """
    papers = terms.shape[0]
    nearest = list(_nearest(terms, keywords))
    here = np.repeat(np.arange(papers), [len(others) for others in nearest])
    there = np.concatenate([np.zeros(0, np.int64), *nearest])
    codes = np.unique(np.minimum(here, there) * papers + np.maximum(here, there))
    return np.stack(np.divmod(codes, papers), axis=1)


def _nearest(terms: sparse.csr_array, keywords: sparse.csr_array) -> Iterator[NDArray[np.int64]]:
    """Give the row numbers of each paper's nearest."""
    terms_of, papers_of = terms.T.tocsr(), keywords.T.tocsr()
    for first in range(0, terms.shape[0], _ROWS):
        texts = terms[first : first + _ROWS] @ terms_of
        for row, (start, end) in enumerate(pairwise(texts.indptr.tolist()), start=first):
            shares = _sharing(row, keywords, papers_of)
            others = texts.indices[start:end]
            here = shares[others]
            yield _best(others[here], texts.data[start:end][here], shares)


def _sharing(
    paper: int, keywords: sparse.csr_array, papers_of: sparse.csr_array
) -> NDArray[np.bool_]:
    """Mark the other papers with any of a paper's keywords."""
    shares = np.zeros(papers_of.shape[1], bool)
    for keyword in keywords.indices[keywords.indptr[paper] : keywords.indptr[paper + 1]].tolist():
        shares[papers_of.indices[papers_of.indptr[keyword] : papers_of.indptr[keyword + 1]]] = True
    shares[paper] = False
    return shares


def _best(
    others: NDArray[np.int32], scores: NDArray[np.float64], shares: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Take those of the highest scores, then those without one; the first of equals.

    Args:
        others: row numbers of the papers with a score, all of them marked.
        scores: above 0.
        shares: marks for all papers; of those with a score they are taken away.
    """
    if len(scores) > _PAPERS:
        high = scores >= np.partition(scores, -_PAPERS)[-_PAPERS]
        others, scores = others[high], scores[high]
    best = others[np.lexsort((others, -scores))[:_PAPERS]].astype(np.int64)
    if len(best) == _PAPERS:
        return best
    shares[best] = False
    return np.concatenate((best, np.flatnonzero(shares)[: _PAPERS - len(best)]))
