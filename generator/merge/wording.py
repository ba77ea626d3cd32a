"""How two titles relate that are not the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice, product

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from generator.merge.faces import Face
from generator.merge.segments import Segments

ALIKE = 70.0
_TRUNCATED_LETTERS = 20
_TITLES_COMPARED = 16
_LETTERS_A_SLIP = 8


class Relation(Enum):
    """From the closest to the one that no text can make good."""

    RESPELLED = auto()
    REWORDED = auto()
    UNLIKE = auto()
    RENUMBERED = auto()


@dataclass(frozen=True, slots=True)
class Closeness:
    """How two titles relate, and their likeness from 0 to 100."""

    relation: Relation
    likeness: float
    one: Face
    other: Face


def closest(some: Iterable[Face], others: Iterable[Face]) -> Closeness:
    """Finds the titles by which two papers come closest."""
    few = product(islice(some, _TITLES_COMPARED), islice(others, _TITLES_COMPARED))
    pairs = (Closeness(*relate(one, other), one, other) for one, other in few)
    return min(pairs, key=lambda pair: (pair.relation.value, -pair.likeness))


def likeness(one: str, other: str) -> float:
    """Likeness of two normalised titles, 0 to 100, in the order of their words or sorted."""
    if not one or not other:
        return 0.0
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def words_apart(one: str, other: str) -> tuple[list[str], list[str]]:
    """Words that only one of two normalised titles has, for each of them."""
    ours, theirs = one.split(), other.split()
    known, told = frozenset(ours), frozenset(theirs)
    return [word for word in ours if word not in told], [
        word for word in theirs if word not in known
    ]


def relate(one: Face, other: Face) -> tuple[Relation, float]:
    """Tells how two different titles relate, and how alike they are.

    Marks do not count, so "[RETRACTED] X" is X respelled; but the marks of "X (v1)" and
    "X (v2)" have different numbers.
    """
    ours, theirs = one.segments, other.segments
    alike = likeness(ours.bare, theirs.bare)
    if _truncates(one, other) or _truncates(other, one):
        return Relation.RESPELLED, alike
    if _renumbered(ours, theirs):
        return Relation.RENUMBERED, alike
    if alike >= ALIKE and _respelled(ours.bare, theirs.bare):
        return Relation.RESPELLED, alike
    if alike >= ALIKE or ours.names & theirs.names:
        return Relation.REWORDED, alike
    return Relation.UNLIKE, alike


def _truncates(short: Face, full: Face) -> bool:
    long_enough = len(short.key) >= _TRUNCATED_LETTERS
    return short.truncated and long_enough and full.key.startswith(short.key)


def _renumbered(one: Segments, other: Segments) -> bool:
    if one.numbers != other.numbers:
        return True
    return bool(one.mark_numbers and other.mark_numbers) and one.mark_numbers != other.mark_numbers


def _respelled(one: str, other: str) -> bool:
    """Whether titles differ by slips only: not by a word that means something else.

    A slip is a title with its halves swapped, a word said twice, or words left over that begin
    alike ("supervised" is no slip for "unsupervised") and are a few letters or exchanges apart.
    """
    left, right = map("".join, words_apart(one, other))
    if not left and not right:
        return len(one) != len(other) or f" {other} " in f" {one} {one} "
    if left[:1] != right[:1]:
        return False
    slips = 1 + max(len(left), len(right)) // _LETTERS_A_SLIP
    return OSA.distance(left, right, score_cutoff=slips) <= slips
