"""The readable part of an address."""

import hashlib
import unicodedata
from itertools import accumulate

LONGEST = 80  # characters, of at most three bytes each: a file name may have 255
SUFFIX = 8  # hexadecimal digits: one chance in a thousand of a clash among 3,000 namesakes
JOINED = str.maketrans("", "", "'’ʼ`")  # "Fréchet's" is one word
LATIN_MARKS = dict.fromkeys(range(0x300, 0x370))


def slug(text: str) -> str:
    """Lower case, words joined by hyphens, accents gone, other scripts kept; never empty.

    >>> slug("Poincaré's ResNet: M$^3$")
    'poincares-resnet-m-3'
    >>> slug("基于BERT的意图分类")
    '基于bert的意图分类'
    """
    plain = unicodedata.normalize("NFKD", text).translate(JOINED | LATIN_MARKS).casefold()
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in plain)
    words = unicodedata.normalize("NFC", kept).split()
    return _shortened(words) or digest(text)


def suffixed(bare: str, *own: str) -> str:
    """A slug for one of several namesakes, told apart by what is only theirs."""
    return f"{bare[: LONGEST - SUFFIX - 1].rstrip('-')}-{digest(*own)}"


def digest(*texts: str) -> str:
    """Short and the same on every machine."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:SUFFIX]


def _shortened(words: list[str]) -> str:
    """As many words as there is room for; of a first word too long, its beginning."""
    lengths = accumulate(len(word) + 1 for word in words)
    fitting = sum(length - 1 <= LONGEST for length in lengths)
    return "-".join(words[:fitting]) or "".join(words[:1])[:LONGEST]
