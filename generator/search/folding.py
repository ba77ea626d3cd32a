"""From text to terms, by one table (`folding.json`) that the browser reads too.

The table travels in the manifest, so a query is folded by the very rules its index was made with.
All its patterns mean the same in Python's `re` and in JavaScript with the flag `u`, and name
characters by number: what a word is depends on no version of Unicode.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

TABLE: dict[str, Any] = json.loads(
    files(__package__).joinpath("folding.json").read_text(encoding="utf-8")
)
STOP = frozenset(TABLE["stop"])

_LETTER = f"[^{TABLE['separators']}]"
_WORD = rf"(?:[a-z]?[0-9]+(?:\.[0-9]+)+|{_LETTER}+)"
_TOKEN = re.compile(rf"[a-z](?:\+\+|#)(?!{_LETTER})|{_WORD}(?:-{_WORD})*")
_MARKS = re.compile(f"[{TABLE['marks']}]")
_LETTERS = str.maketrans(TABLE["letters"])
_UNSPACED = re.compile(f"[{TABLE['unspaced']}]+|[^{TABLE['unspaced']}]+")
_IS_UNSPACED = re.compile(f"[{TABLE['unspaced']}]")
_UNCHANGED = re.compile(TABLE["unchanged"])
_SHORTEST_PLURAL = 3
_REMEMBERED = 1 << 15  # tokens, as most words of texts are the same few

Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(name: str) -> Rules:
    return tuple((re.compile(p), re.sub(r"\$(\d)", r"\\\1", r)) for p, r in TABLE[name])


_SHAPES, _PLURAL, _AMERICAN = _rules("shapes"), _rules("plural"), _rules("american")
_NOT_AMERICAN = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _AMERICAN))
_SHAPED = re.compile("['`\u2019\u02bc$_^\u2010\u2011\u2212α-ω]")


@dataclass(frozen=True, slots=True)
class Token:
    """What one token of a text stands for.

    Attributes:
        words: its terms in order, the parts of a compound each for itself.
        joined: the compound in one word ("pre-training": "pretraining"), else "".
    """

    words: tuple[str, ...]
    joined: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text in their order."""
    return map(token, raw_tokens(text))


def raw_tokens(text: str) -> list[str]:
    """The tokens as spelled, in plain letters: what `token` understands."""
    found: list[str] = _TOKEN.findall(plain(text))
    return found


def plain(text: str) -> str:
    """Small letters without marks; `M^3` is one word, as is `l_1`, and `β` alone is `beta`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = _MARKS.sub("", text.lower()).translate(_LETTERS)
        text = unicodedata.normalize("NFC", text)
    else:
        text = text.lower()
    if _SHAPED.search(text):
        for pattern, replacement in _SHAPES:
            text = pattern.sub(replacement, text)
    return text


@lru_cache(_REMEMBERED)
def token(raw: str) -> Token:
    """The terms of a token; scripts without blanks give each pair of neighbours (bigrams)."""
    parts = raw.split("-")
    words = tuple(term for part in parts for term in _terms(part))
    if len(parts) == 1 or len(words) != len(parts):
        return Token(words)
    return Token(words, "".join(words)[: TABLE["longest"]])


def fold(word: str) -> str:
    """The form under which all spellings of a plain word meet: singular, American."""
    word = _singular(word)
    if _NOT_AMERICAN.search(word):
        for pattern, replacement in _AMERICAN:
            word = pattern.sub(replacement, word)
    return word[: TABLE["longest"]]


def _terms(part: str) -> Iterator[str]:
    for segment in _UNSPACED.findall(part):
        if not _IS_UNSPACED.match(segment):
            yield fold(segment)
        elif len(segment) == 1:
            yield segment
        else:
            yield from (segment[at : at + 2] for at in range(len(segment) - 1))


def _singular(word: str) -> str:
    irregular: str | None = TABLE["irregular"].get(word)
    if irregular is not None:
        return irregular
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or _UNCHANGED.search(word):
        return word
    for pattern, replacement in _PLURAL:
        if pattern.search(word):
            return pattern.sub(replacement, word)
    return word
