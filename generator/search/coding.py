"""Numbers and sorted words as bytes, and bytes as files named after their content."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import numpy as np
import numpy.typing as npt

LOW = 127  # the bits of a byte that say a number; the eighth says that it goes on
LIMITS = np.array([1 << 7, 1 << 14, 1 << 21])
FOLDER = 32  # files; so a manifest need not name each of them
REPETITIONS, RUNS, UNEVEN = zlib.Z_DEFAULT_STRATEGY, zlib.Z_RLE, zlib.Z_HUFFMAN_ONLY
_FRAME, _END = b"\x78\xda", b"\x03\x00"  # what zlib begins with, and an empty last block
NAME = 6  # bytes of hash: one chance in a million of a clash among 20,000 files

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Shard:
    """Some words of a sorted list: the first, the last, and the file that holds them."""

    first: str
    last: str
    content: bytes


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
    if value <= LOW:  # as most are
        return value.to_bytes()
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
        out += (number(_units(word[:shared])), number(len(rest)), rest)
    return b"".join(out)


def packed(content: bytes, *parts: tuple[bytes, int]) -> bytes:
    """Deflated, with zlib's frame: what browsers call "deflate".

    Args:
        content: with repetitions.
        parts: follow it, each deflated for itself and with what it has: `REPETITIONS`, `RUNS` of
            one byte, or `UNEVEN` shares of bytes. To look for more takes time and makes it longer.
    """
    each = ((content, REPETITIONS), *parts)
    pieces = [_deflated(part, has) for part, has in each]
    check = zlib.adler32(b"".join(part for part, _ in each))
    return b"".join([_FRAME, *pieces, _END, check.to_bytes(4, "big")])


def _deflated(part: bytes, has: int) -> bytes:
    """Whole blocks, after which others may follow."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, has)
    return packer.compress(part) + packer.flush(zlib.Z_SYNC_FLUSH)


def folders(contents: Iterable[bytes]) -> Iterator[tuple[str, list[bytes]]]:
    """Files in folders of `FOLDER`, and a name for each folder that tells its contents."""
    each = iter(contents)
    while inside := list(islice(each, FOLDER)):
        yield named(*inside), inside


def named(*contents: bytes) -> str:
    """Twelve characters, safe in any file system, that tell these contents from all others."""
    together = hashlib.sha256()
    for content in contents:
        together.update(len(content).to_bytes(8, "big") + content)
    return together.hexdigest()[: 2 * NAME]


def beginnings(shards: Iterable[tuple[str, str]]) -> list[str]:
    """The shortest text by which each shard is told from the one before: first, last of each."""
    return [first[: _shared(before, first) + 1]
            for (_, before), (first, _) in pairwise([("", ""), *shards])]  # fmt: skip


def _shared(one: str, other: str) -> int:
    """Letters at the beginning that both have."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _units(text: str) -> int:
    """Its length as JavaScript counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-be", "surrogatepass")) // 2
