"""How strongly two papers belong together."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_TERMS, _AXIS, _KEYWORD = 0.7, 0.2, 0.1
_PAIRS = 1_000  # at a time: few enough to stay near the processor


def between(
    pairs: NDArray[np.int64],
    terms: sparse.csr_array,
    places: NDArray[np.float64],
    reasons: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Measure the strength of each pair: cosines of terms and of places, best keyword in common.

    Args:
        pairs: row numbers, two a pair, sorted.
        terms: papers by terms, rows of unit length.
        places: papers by axes, rows of unit length.
        reasons: one a pair: what the best keyword that it shares says, up to 1.

    Returns:
        One strength a pair, from 0 to 1; to three decimals, so that rounding noise orders nothing.
    """
    strengths = np.zeros(len(pairs))
    weights = np.zeros(terms.shape[1], terms.dtype)
    for first in range(0, len(pairs), _PAIRS):
        block = slice(first, first + _PAIRS)
        one, other = pairs[block].T
        words = _cosines(one, other, terms, weights)
        themes = np.einsum("ij,ij->i", places[one], places[other])
        strengths[block] = _TERMS * words + _AXIS * np.maximum(themes, 0)
    strengths += _KEYWORD * reasons
    return strengths.clip(0, 1).round(3)


def _cosines(
    one: NDArray[np.int64],
    other: NDArray[np.int64],
    terms: sparse.csr_array,
    weights: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Multiply rows by rows, and write out each of the first ones only once.

    Args:
        one: row numbers, equal ones side by side.
        other: row numbers.
        terms: papers by terms.
        weights: one a term, all zero, before and after.
    """
    products = terms[other]
    starts = np.flatnonzero(np.diff(one, prepend=-1))
    ends = products.indptr[np.append(starts, len(one))].tolist()
    for paper, (start, end) in zip(one[starts].tolist(), pairwise(ends), strict=True):
        own = slice(terms.indptr[paper], terms.indptr[paper + 1])
        weights[terms.indices[own]] = terms.data[own]
        products.data[start:end] *= weights.take(products.indices[start:end])
        weights[terms.indices[own]] = 0
    return np.asarray(products.sum(axis=1))
