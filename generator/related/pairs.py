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
    codes = [a * papers + b for a, b in _nearest(terms, keywords)]
    pairs = np.unique(np.concatenate([np.zeros(0, np.int64), *codes]))
    return np.stack(np.divmod(pairs, papers), axis=1)


def _nearest(
    terms: sparse.csr_array, keywords: sparse.csr_array
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Give each paper's nearest as smaller and larger row numbers."""
    papers = terms.shape[0]
    terms_of, papers_of = terms.T.tocsr(), keywords.T.tocsr()
    scores = np.zeros(papers)
    for first in range(0, papers, _ROWS):
        texts = terms[first : first + _ROWS] @ terms_of
        topics = keywords[first : first + _ROWS] @ papers_of
        for row in range(texts.shape[0]):
            here = slice(texts.indptr[row], texts.indptr[row + 1])
            scores[texts.indices[here]] = texts.data[here]
            others = topics.indices[topics.indptr[row] : topics.indptr[row + 1]]
            others = np.sort(others[others != first + row]).astype(np.int64)
            others = others[np.argsort(-scores[others], kind="stable")[:_PAPERS]]
            scores[texts.indices[here]] = 0
            yield np.minimum(others, first + row), np.maximum(others, first + row)
