"""Where papers lie among the themes of a catalogue."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import threadpool_limits

_AXES = 50
_BLOCK, _BLOCKS = 10, 25
_RARE = 0.001
_LITTLE = 1e-10

Floats = NDArray[np.float64]
"""Long ones: processors add in various ways, which then shows in no decimal that is kept."""


def places(terms: sparse.csr_array) -> Floats:
    """Place papers on the 50 strongest axes of their terms, which bring synonyms together.

    That is latent semantic analysis: Deerwester and others, "Indexing by latent semantic
    analysis", 1990. Terms of less than one paper in a thousand take no part; a catalogue too small
    to find 50 axes in keeps its terms as axes.

    Returns:
        Papers by axes, rows of unit length, or zero for a paper without terms.
    """
    spread = np.bincount(terms.indices, minlength=terms.shape[1])
    known = sparse.csr_array(terms[:, spread >= _RARE * terms.shape[0]]).astype(np.float64)
    if min(known.shape) <= _BLOCK * _BLOCKS:
        places = known.toarray()
    else:
        with threadpool_limits(1):  # several would wait for each other longer than they work
            places = _placed(known)
    lengths = np.sqrt(np.einsum("ij,ij->i", places, places))
    return np.asarray(places / np.where(lengths, lengths, 1)[:, None])


def _placed(terms: sparse.csr_array) -> Floats:
    """Place papers on the axes, which are found among whichever are fewer, papers or terms."""
    if terms.shape[1] <= terms.shape[0]:
        return np.asarray(terms @ _strongest(terms))
    sides = _strongest(terms.T)
    places = sides * np.linalg.norm(terms.T @ sides, axis=0)
    places[np.diff(terms.indptr) == 0] = 0  # where there is but rounding noise
    return np.asarray(places)


def _strongest(table: sparse.csr_array | sparse.csc_array) -> Floats:
    """Find the strongest axes of columns, from whatever start, by the block Krylov method.

    That is Musco and Musco, "Randomized block Krylov methods for stronger and faster approximate
    singular value decomposition", 2015. Blocks of columns take fewer walks through the table than
    single columns do, and two decimals of a cosine are enough.

    Returns:
        Columns by axes, which are of unit length and at right angles to each other.
    """
    size = table.shape[1]
    basis = np.empty((size, _BLOCK * _BLOCKS))
    images = np.empty_like(basis)
    block = table.T @ (table @ _waves(size, 0))
    for first in range(0, basis.shape[1], _BLOCK):
        found, here = basis[:, :first], np.s_[:, first : first + _BLOCK]
        block = np.linalg.qr(block - found @ (found.T @ block)).Q
        block += _LITTLE * _waves(size, first)  # all that is new, where nothing else is left
        for _ in range(2):
            block -= found @ (found.T @ block)
            block = np.linalg.qr(block).Q
        basis[here] = block
        images[here] = block = table.T @ (table @ block)
    _, turns = np.linalg.eigh(basis.T @ images)
    return np.asarray(basis @ turns[:, -_AXES:])


def _waves(size: int, after: int) -> Floats:
    """Make columns that are unlike any others, those after so many."""
    turns = np.arange(after + 1, after + _BLOCK + 1)
    return np.asarray(np.cos(np.outer(np.arange(size), turns)) / np.sqrt(size))
