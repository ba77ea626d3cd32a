"""What each word may do inside a topic, read from the word lists beside this package."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from generator.keywords.folding import fold

_VOWELS = "aeiou"
_SUFFIXED = re.compile(
    r"(.{2,})-(?:based|driven|guided|style|like|aware|inspired|powered|augmented|conditioned|"
    r"enhanced|free|only|specific|level|trained|tuned|generated|centric|agnostic|assisted|family)$"
)
_LONGEST_WORD = 40


class Word(NamedTuple):
    """One word, or several that count as one, and its part in a topic.

    Attributes:
        surface: as written.
        key: what all its spellings share.
        breaks: no topic contains it.
        ends: a topic may end in it.
        short: it has the shape of a short form or a name ("LLM", "GPT-4", "LiDAR").
        stem: the word before "-based" and the like ("CLIP" of "CLIP-based").
        closes: a sentence ends with it.
    """

    surface: str
    key: str
    breaks: bool = False
    ends: bool = True
    short: bool = False
    stem: str = ""
    closes: bool = False


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    text = files("generator.keywords").joinpath("words", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def _verb_forms() -> frozenset[str]:
    forms: set[str] = set()
    for entry in (entry for line in _lines("verbs.txt") for entry in line.split()):
        base, *irregular = entry.split("|")
        forms.update([base, *irregular, *_inflected(base)])
    return frozenset(forms - listed("nouns.txt"))


def _inflected(base: str) -> list[str]:
    if base.endswith("e"):
        return [base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return [base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    plural = base + ("es" if base.endswith(("s", "x", "ch", "sh", "z")) else "s")
    doubled = base + base[-1]
    return [plural, base + "ed", base + "ing", doubled + "ed", doubled + "ing"]


def _breaks(lower: str) -> bool:
    if not any(map(str.isalpha, lower)) or len(lower) > _LONGEST_WORD:
        return True
    if lower in listed("stop.txt") or lower in listed("fillers.txt") or lower in _verb_forms():
        return True
    return lower.endswith("ly") and len(lower) > 3 and lower not in listed("adverbs.txt")  # noqa: PLR2004 - "fly"


def _is_short(surface: str) -> bool:
    """Whether capitals or digits stand where an ordinary word has none: LiDAR, GPT-4, U-Net."""
    parts = surface.split("-")
    return any(map(str.isdigit, surface)) or any(
        part[1:] != part[1:].lower() or (part.isupper() and len(parts) > 1) for part in parts
    )


@cache
def word(surface: str) -> Word:
    """What the lists say of a word."""
    bare = surface.removesuffix("'s").removesuffix("’s").replace("‐", "-").replace("‑", "-")
    bare = bare.replace("–", "-")
    lower = bare.casefold()
    short = _is_short(bare)
    if _breaks(lower) and not (short and bare.isupper() and lower not in listed("stop.txt")):
        return Word(bare, fold(bare), breaks=True, closes=surface in ".!?")
    suffixed = _SUFFIXED.match(bare)
    return Word(
        bare,
        fold(bare),
        ends=not (lower in listed("adjectives.txt") or lower in listed("heads.txt") or suffixed),
        short=short,
        stem=suffixed[1] if suffixed else "",
    )
