"""The readable part of an address."""

import hashlib
import re
import unicodedata
from functools import cache
from itertools import accumulate

LONGEST = 80  # characters, of at most three bytes each: a file name may have 255
SUFFIX = 8  # hexadecimal digits: one chance in a thousand of a clash among 3,000 namesakes
JOINED = str.maketrans("", "", "'’ʼ`")  # "Fréchet's" is one word
DROPPED = JOINED | dict.fromkeys(range(0x300, 0x370))  # with the marks on Latin letters
ASCII_WORD = re.compile(r"[a-z0-9]+")


def slug(text: str) -> str:
    """Lower case, words joined by hyphens, accents gone, other scripts kept; never empty.

    >>> slug("Poincaré's ResNet: M$^3$")
    'poincares-resnet-m-3'
    >>> slug("基于BERT的意图分类")
    '基于bert的意图分类'
    """
    if text.isascii():
        words = ASCII_WORD.findall(text.translate(JOINED).lower())
    else:
        plain = unicodedata.normalize("NFKD", text).translate(DROPPED).casefold()
        words = unicodedata.normalize("NFC", "".join(map(_letter_or_blank, plain))).split()
    return _shortened(words) or digest(text)


def suffixed(bare: str, *own: str) -> str:
    """A slug for one of several namesakes, told apart by what is only theirs."""
    return f"{bare[: LONGEST - SUFFIX - 1].rstrip('-')}-{digest(*own)}"


def digest(*texts: str) -> str:
    """Short and the same on every machine."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:SUFFIX]


@cache
def _letter_or_blank(char: str) -> str:
    return char if unicodedata.category(char)[0] in "LMN" else " "


def _shortened(words: list[str]) -> str:
    """As many words as there is room for; of a first word too long, its beginning."""
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    lengths = accumulate(len(word) + 1 for word in words)
    fitting = sum(length - 1 <= LONGEST for length in lengths)
    return "-".join(words[:fitting]) or "".join(words[:1])[:LONGEST]
