"""Where papers lie among the themes of a catalogue."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import threadpool_limits

_AXES = 50
_BLOCK, _BLOCKS = 10, 25
_RARE = 0.001

Floats = NDArray[np.float32]


def places(terms: sparse.csr_array) -> Floats:
    """Place papers on the 50 strongest axes of their terms, which bring synonyms together.

    That is latent semantic analysis: Deerwester and others, "Indexing by latent semantic
    analysis", 1990. Terms of less than one paper in a thousand take no part; a catalogue too small
    to find 50 axes in keeps its terms as axes.

    Returns:
        Papers by axes, rows of unit length, or zero for a paper without terms.
    """
    spread = np.bincount(terms.indices, minlength=terms.shape[1])
    known = sparse.csr_array(terms[:, spread >= _RARE * terms.shape[0]])
    if min(known.shape) <= _BLOCK * _BLOCKS:
        places = known.toarray()
    else:
        with threadpool_limits(1):  # several would wait for each other longer than they work
            places = known @ _axes(known)
    lengths = np.sqrt(np.einsum("ij,ij->i", places, places))
    return np.asarray(places / np.where(lengths, lengths, 1)[:, None])


def _axes(terms: sparse.csr_array) -> Floats:
    """Find the strongest axes, from whatever start, by the block Krylov method.

    That is Musco and Musco, "Randomized block Krylov methods for stronger and faster approximate
    singular value decomposition", 2015. Blocks of columns take fewer walks through the terms than
    single columns do, and two decimals of a cosine are enough.

    Returns:
        Terms by axes, columns of unit length at right angles to each other.
    """
    size = terms.shape[1]
    basis = np.empty((size, _BLOCK * _BLOCKS), np.float32)
    images = np.empty_like(basis)
    start = np.cos(np.outer(np.arange(size), np.arange(1, _BLOCK + 1))).astype(np.float32)
    block = terms.T @ (terms @ start)
    for first in range(0, basis.shape[1], _BLOCK):
        found, here = basis[:, :first], np.s_[:, first : first + _BLOCK]
        for _ in range(3):  # where nothing new is left, rounding noise has to become new
            block -= found @ (found.T @ block)
            block = np.linalg.qr(block).Q
        basis[here] = block
        images[here] = block = terms.T @ (terms @ block)
    _, turns = np.linalg.eigh(basis.T @ images)
    return np.asarray(basis @ turns[:, -_AXES:])
