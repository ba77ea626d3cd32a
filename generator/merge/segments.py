"""The parts of a title between its colons, stops and brackets, and which of them are marks.

A mark tells of a sighting, not of the paper: "[RETRACTED]", "(Student Abstract)", "(v3)", or
"14." before the title of an entry in a numbered list.
"""

import re
from dataclasses import dataclass

from generator.merge.numbers import numbers
from generator.merge.titles import normalise, squash

_BRACKETED = re.compile(r"[\[(]([^\[\]()]*)[\])]")
_LIST_NUMBER = re.compile(r"^\s*\d{1,3}[.)]\s")
_BOUNDARY = re.compile(r"[:?!|–—]|[.;]\s|\s-+\s")
_VERSION = re.compile(r"v\d+")
_STATUS = frozenset(
    """accepted award corrected demo demonstration extended invited journal oral poster preprint
    retracted retraction revised spotlight student supplementary updated version withdrawn
    """.split()  # noqa: SIM905 - reads better as text
)
_WITH_STATUS = frozenset(
    """abstract article best conference full material materials paper ready short talk
    """.split()  # noqa: SIM905 - as above
)
_LETTERS_OF_A_NAME = 4


@dataclass(frozen=True, slots=True)
class Segments:
    """A title taken apart.

    Attributes:
        whole: the normalised words of all of it.
        bare: the normalised words without marks; with them if there is nothing else.
        numbers: what numbers the bare words hold.
        mark_numbers: the same for the marks.
        names: segments, without blanks, that are long enough to be the name of a paper.
    """

    whole: str
    bare: str
    numbers: tuple[str, ...]
    mark_numbers: tuple[str, ...]
    names: frozenset[str]


def take_apart(title: str) -> Segments:
    """Tells the marks of a title from what names the paper."""
    unnumbered = _LIST_NUMBER.sub("", title)
    marks = [inner for inner in _BRACKETED.findall(unnumbered) if _is_bracketed_mark(inner)]
    parts = _BOUNDARY.split(_BRACKETED.sub(_without_mark, unnumbered))
    whole = normalise(title)
    read = {part: whole if part == title else normalise(part) for part in parts}
    kept = [part for part in parts if not _is_mark(read[part])]
    marks += [part for part in parts if _is_mark(read[part])]
    named = " ".join(kept) if marks else unnumbered
    bare = whole if named == title else normalise(named)
    names = (squash(read[part]) for part in kept)
    return Segments(
        whole=whole,
        bare=bare or whole,
        numbers=numbers(bare or whole),
        mark_numbers=numbers(normalise(" ".join(marks))) if bare and marks else (),
        names=frozenset(name for name in names if len(name) >= _LETTERS_OF_A_NAME),
    )


def _is_mark(words: str) -> bool:
    each = set(words.split())
    return not _STATUS.isdisjoint(each) and each <= _STATUS | _WITH_STATUS


def _is_bracketed_mark(inner: str) -> bool:
    """Brackets hold more than the status: "[ICCV 2023 Oral]"."""
    words = normalise(inner)
    return bool(_VERSION.fullmatch(words)) or not _STATUS.isdisjoint(words.split())


def _without_mark(bracketed: re.Match[str]) -> str:
    return " " if _is_bracketed_mark(bracketed[1]) else bracketed[0]
