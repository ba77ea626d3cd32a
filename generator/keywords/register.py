"""What is known of some keys apart from how papers use them, by their fingerprints."""

from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt

from generator.keywords.fingerprints import Fingerprints, fingerprints
from generator.keywords.glossary import Flags

Rows = npt.NDArray[np.intp]
_SIEVE_BITS = 20


class Register:
    """A row for each key that something is known of, and a last one for all other keys.

    Attributes:
        keys: by row, the last one "".
    """

    def __init__(self, keys: Iterable[str]) -> None:
        listed = sorted(keys)
        numbers = fingerprints(listed)
        order = np.argsort(numbers)
        self.keys = [*(listed[rank] for rank in order.tolist()), ""]
        self._sought = numbers[order]
        self._sieve = np.zeros(1 << _SIEVE_BITS, np.bool_)
        self._sieve[self._sifted(self._sought)] = True

    @staticmethod
    def _sifted(fingerprints: Fingerprints) -> Fingerprints:
        return fingerprints >> np.uint64(64 - _SIEVE_BITS)

    def rows(self, fingerprints: Fingerprints) -> Rows:
        """The row of each key; as most keys have none, a coarse look comes first."""
        found = np.full(len(fingerprints), len(self._sought), np.intp)
        perhaps = np.flatnonzero(self._sieve[self._sifted(fingerprints)])
        sought = fingerprints[perhaps]
        near = np.searchsorted(self._sought[:-1], sought)
        listed = self._sought[near] == sought
        found[perhaps[listed]] = near[listed]
        return found

    def flags(self, of: Callable[[str], object]) -> Flags:
        """Whether something is true of the key of each row; never of other keys."""
        return np.array([*(bool(of(key)) for key in self.keys[:-1]), False])
