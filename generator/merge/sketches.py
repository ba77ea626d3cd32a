"""What shows of most texts that they share too little, without a look at either."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.merge.texts import LONG, SHINGLE

_BITS = 11  # 2,048 places, of which an abstract of 1,000 letters takes 160
BYTES = 2**_BITS // 8
_HEAD, _TAIL = 8, 4  # bytes; no shingle has fewer
# Odd numbers at random, of which the upper bits of a product are the better mixed.
_HEAD_TIMES, _TAIL_TIMES = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_DROPPED = np.uint64(64 - _BITS)
# How letters begin in UTF-8: each, and those that begin a sampled shingle.
_LETTER = np.ones(256, bool)
_LETTER[0x80:0xC0] = False
_SAMPLED = np.zeros(256, bool)
_SAMPLED[[ord("a"), ord("i"), *range(0xC0, 0x100)]] = True


class Sketch(NamedTuple):
    """The shingles of one text, or the sampled ones of a long text.

    Attributes:
        bits: one set for each, or for several by chance.
        marks: how many are set.
        shingles: how many there are, the same one counted wherever it stands.
        sampled: whether they are a sample; one sort cannot be compared with the other.
    """

    bits: int
    marks: int
    shingles: int
    sampled: bool


NEVER_DENIED = Sketch(0, 0, 0, sampled=True)
"""That of a text which says nothing of itself."""


def sketch(squashed: str) -> Sketch | None:
    """Draws a text; None for one without shingles."""
    letters, sampled = squashed.encode(), len(squashed) >= LONG
    starts = np.frombuffer(squashed[: 1 - SHINGLE].encode(), np.uint8)
    (places,) = (_SAMPLED if sampled else _LETTER)[starts].nonzero()
    if not places.size:
        return None
    # Each twelve bytes of the text, wherever they begin, seen as two numbers.
    count = len(letters) - _HEAD - _TAIL + 1
    heads: npt.NDArray[np.uint64] = np.ndarray(count, "<u8", letters, 0, (1,))
    tails: npt.NDArray[np.uint32] = np.ndarray(count, "<u4", letters, _HEAD, (1,))
    marks = np.zeros(2**_BITS, bool)
    marks[(heads[places] * _HEAD_TIMES + tails[places] * _TAIL_TIMES) >> _DROPPED] = True
    bits = int.from_bytes(np.packbits(marks).tobytes(), "big")
    return Sketch(bits, bits.bit_count(), places.size, sampled)


def may_share(one: Sketch | None, other: Sketch | None, share: float) -> bool:
    """Whether either of two texts may have this share of its shingles in the other.

    If so, that many bits are set in both, but for those that stand for several shingles. So what
    is denied is certain; of what is not, the texts have to be compared.
    """
    if one is None or other is None or one.sampled is not other.sampled:
        return True
    needed = min(least(one, share), least(other, share))
    return (one.bits & other.bits).bit_count() >= needed


def least(drawn: Sketch, share: float) -> float:
    """How many bits are set in any other text that has this share of its shingles."""
    return drawn.marks - (1 - share) * drawn.shingles - 1  # one for rounding
