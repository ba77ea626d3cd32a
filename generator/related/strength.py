"""How strongly two papers belong together."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds
from threadpoolctl import threadpool_limits

_TERMS, _AXIS, _KEYWORD = 0.7, 0.2, 0.1
_AXES = 50
_FEW = 200
_RARE = 0.001
_PAIRS = 1_000  # at a time: few enough to stay near the processor


def axes(terms: sparse.csr_array) -> NDArray[np.float64]:
    """Place papers on the 50 strongest axes of their terms, which bring synonyms together.

    That is latent semantic analysis: Deerwester and others, "Indexing by latent semantic
    analysis", 1990. Terms of less than one paper in a thousand take no part; a catalogue too small
    to have 50 axes keeps its terms as axes.

    Returns:
        Papers by axes, rows of unit length, or zero for a paper without terms.
    """
    spread = np.bincount(terms.indices, minlength=terms.shape[1])
    known = sparse.csr_array(terms[:, spread >= _RARE * terms.shape[0]])
    if min(known.shape) <= _FEW:
        places = known.toarray()
    else:
        start = np.ones(min(known.shape))
        with threadpool_limits(1):  # several would wait for each other longer than they work
            left, strengths, _ = svds(known, k=_AXES, v0=start, return_singular_vectors="u")
        places = left * strengths
    lengths = np.sqrt(np.einsum("ij,ij->i", places, places))
    return np.asarray(places / np.where(lengths, lengths, 1)[:, None])


def between(
    pairs: NDArray[np.int64],
    terms: sparse.csr_array,
    places: NDArray[np.float64],
    keywords: sparse.csr_array,
) -> NDArray[np.float64]:
    """Measure the strength of each pair: cosines of terms and of places, best keyword in common.

    Args:
        pairs: row numbers, two a pair.
        terms: papers by terms, rows of unit length.
        places: papers by axes, rows of unit length.
        keywords: papers by keywords, weights up to 1.

    Returns:
        One strength a pair, from 0 to 1; to three decimals, so that rounding noise orders nothing.
    """
    strengths = np.zeros(len(pairs))
    for first in range(0, len(pairs), _PAIRS):
        block = slice(first, first + _PAIRS)
        one, other = pairs[block].T
        words = terms[one].multiply(terms[other]).sum(axis=1)
        themes = np.einsum("ij,ij->i", places[one], places[other])
        reason = keywords[one].multiply(keywords[other]).max(axis=1).toarray()
        strengths[block] = _TERMS * words + _AXIS * np.maximum(themes, 0) + _KEYWORD * reason
    return strengths.clip(0, 1).round(3)
