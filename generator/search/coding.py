"""Numbers and sorted words as bytes, and bytes as files named after their content."""

import hashlib
import zlib
from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

LOW = 127  # the bits of a byte that say a number; the eighth says that it goes on
LIMITS = np.array([1 << 7, 1 << 14, 1 << 21])
NAME = 6  # bytes of hash: one chance in a million of a clash among 20,000 files

Ints = npt.NDArray[np.int32]


def numbers(values: Ints) -> tuple[bytes, Ints]:
    """Numbers from 0 to 2^28, seven bits a byte, the low ones first; and where each begins.

    Returns:
        the bytes, and for each number the place of its first, with the length of all at the end.
    """
    wide = values.astype(np.int64)
    sizes = np.searchsorted(LIMITS, wide, side="right") + 1
    ends = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    out = np.zeros(int(ends[-1]), np.uint8)
    for place in range(4):
        has = sizes > place
        more = (sizes[has] > place + 1) * (LOW + 1)
        out[ends[:-1][has] + place] = (wide[has] >> (7 * place) & LOW) | more
    return out.tobytes(), ends


def number(value: int) -> bytes:
    """One number, as `numbers` writes them."""
    out = bytearray()
    while value > LOW:
        out.append(value & LOW | LOW + 1)
        value >>= 7
    out.append(value)
    return bytes(out)


def words(sorted_words: Iterable[str]) -> bytes:
    """Each as how much of the word before it shares, and how long the rest is, in UTF-8."""
    out: list[bytes] = []
    for before, word in pairwise(["", *sorted_words]):
        shared = _shared(before, word)
        rest = word[shared:].encode("utf-8", "replace")
        out.append(number(_units(word[:shared])) + number(len(rest)) + rest)
    return b"".join(out)


def packed(content: bytes) -> bytes:
    """Deflated, with zlib's frame: what browsers call "deflate"."""
    return zlib.compress(content, 9)


def named(*contents: bytes) -> str:
    """Twelve characters, safe in any file system, that tell these contents from all others."""
    together = hashlib.sha256()
    for content in contents:
        together.update(len(content).to_bytes(8, "big") + content)
    return together.hexdigest()[: 2 * NAME]


def _shared(one: str, other: str) -> int:
    """Letters at the beginning that both have."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
                min(len(one), len(other)))  # fmt: skip


def _units(text: str) -> int:
    """Its length as JavaScript counts."""
    return len(text.encode("utf-16-be", "surrogatepass")) // 2
