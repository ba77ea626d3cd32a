"""Blocking: finds noisy repeats among many papers, and compares few pairs."""

import random
import string
from collections.abc import Iterator

from generator.merge import merge
from generator.merge.blocks import candidates
from generator.merge.cores import Core
from generator.merge.faces import faces
from generator.records import Sighting
from tests.merge import seen

PAPERS = 1500


def chance_of(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - draws test data


LETTERS = chance_of(11)
WORDS = ["".join(LETTERS.choices(string.ascii_lowercase, k=3 + rank % 8)) for rank in range(900)]


def listing(chance: random.Random) -> Iterator[Sighting]:
    """Papers made of few words, so that every word is shared by many."""
    for rank in range(PAPERS):
        title = " ".join(chance.choices(WORDS, k=7))
        yield seen("first.txt", title, " ".join(chance.choices(WORDS, k=60)), 1 + 3 * rank)


def slip(chance: random.Random, text: str, slips: int) -> str:
    """Exchanges, doubles and drops letters, not the first."""
    letters = list(text)
    for _ in range(slips):
        place = chance.randrange(1, len(letters) - 1)
        letters[place : place + 1] = chance.choice([[], [letters[place]] * 2, ["q"]])
    return "".join(letters)


def test_noisy_repeats_among_many_papers_are_found() -> None:
    chance = chance_of(20261121)
    known = list(listing(chance))
    again = [
        seen("second.txt", slip(chance, it.title, 2), slip(chance, it.abstract, 6), it.record.line)
        for it in chance.sample(known, 200)
    ]

    pairs = [
        [sighting.record.line for sighting in group.sightings]
        for group in merge([*known, *again])
        if len(group.sightings) > 1
    ]

    assert all(one == other for one, other in pairs)
    assert len(pairs) >= 190


def test_the_pairs_to_compare_grow_no_faster_than_the_papers() -> None:
    seen_faces = faces(listing(chance_of(7)))
    cores = [Core.of(rank, face) for rank, face in enumerate(seen_faces)]

    assert sum(1 for _ in candidates(cores)) < PAPERS


def test_a_beginning_under_many_titles_is_no_reason_to_compare() -> None:
    chance = chance_of(3)
    letter = "This is an automated message which tells of papers like this one. "
    sightings = [
        seen("a.txt", it.title, 2 * letter + it.abstract, it.record.line) for it in listing(chance)
    ]
    cores = [Core.of(rank, face) for rank, face in enumerate(faces(sightings))]

    assert sum(1 for _ in candidates(cores)) < PAPERS


def found(*titles: str) -> bool:
    """Whether two papers become candidates among many of which they share the frequent words."""
    others = list(listing(chance_of(5)))
    pair = [seen("z.txt", title, line=rank) for rank, title in enumerate(titles)]
    cores = [Core.of(rank, face) for rank, face in enumerate(faces([*others, *pair]))]
    return (len(others), len(others) + 1) in set(candidates(cores))


def test_titles_that_share_no_word_are_found_by_how_they_begin() -> None:
    assert found("Weavingpatterns fromvideo ofshuttles", "Weaving patterns from video of shutles")


def test_titles_that_share_no_word_are_found_by_how_they_end() -> None:
    assert found("Qweavingpatterns fromvideo ofshuttles", "Weaving patterns from video of shuttles")


def test_titles_that_begin_and_end_otherwise_are_found_by_a_rare_word() -> None:
    frequent = " ".join(WORDS[:3])
    assert found(f"Alpha {frequent} selvedge vega", f"Mira {frequent} selvedge zeta")
