"""From text to words and signs."""

import re

from generator.keywords.lexicon import Word, word

LONGEST = 4
_TOKEN = re.compile(r"[^\W_]+(?:(?:[-‐‑–'’&]|(?<=\d)\.(?=\d))[^\W_]+)*(?:\+\+|#)?|[^\w\s]")


def words(text: str) -> list[Word]:
    """The words and signs of a text, in order."""
    return list(map(word, _TOKEN.findall(evened(text))))


def evened(text: str) -> str:
    """The text, in small letters if it is all in capitals; a word alone is left as it is."""
    return text.lower() if text.isupper() and " " in text else text
