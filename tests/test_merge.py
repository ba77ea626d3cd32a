"""Merging: which sightings are one paper, and why."""

from pathlib import Path

import pytest

from generator.merge import Reason, Rule, explain, merge
from tests.merge import cases, read, seen

CHOIR = (
    "Choirs drift in pitch when they sing without instruments. We follow each voice with a "
    "particle filter, separate drift from vibrato, and find in 310 recordings that altos lead."
)
TIDES = (
    "Tides in narrow inlets are hard to forecast from charts alone. A graph network over forty "
    "buoys learns how water moves between basins, and is trained on nine years of gauges."
)


@pytest.mark.parametrize("path", cases("same"), ids=lambda path: path.stem)
def test_one_paper(path: Path) -> None:
    rule, sightings = read(path)

    (group,) = merge(sightings)

    assert {reason.rule for reason in group.reasons} == {Rule[rule]}


@pytest.mark.parametrize("path", cases("different"), ids=lambda path: path.stem)
def test_different_papers(path: Path) -> None:
    against, sightings = read(path)

    groups = merge(sightings)

    assert len(groups) == len(sightings)
    refusal = explain(groups[0], groups)
    assert refusal
    assert against in refusal.against


def test_a_group_tells_why_each_sighting_joined() -> None:
    (group,) = merge(
        [
            seen("b.txt", "Who Leads a Choir?", CHOIR, 7),
            seen("a.txt", "Who leads a choir", CHOIR[:60]),
        ]
    )

    assert [sighting.record.dump for sighting in group.sightings] == ["a.txt", "b.txt"]
    assert group.reasons == (Reason(Rule.TITLE, "a.txt", 1, 100.0, 1.0),)


def test_a_chain_of_likenesses_does_not_join_its_ends() -> None:
    """A is like B and B like C, but A and C share too little text."""
    ends = [
        seen("a.txt", "Voices and Waters under One Filter", CHOIR),
        seen("b.txt", "Voices and Waters under One Filtre", CHOIR + TIDES),
        seen("c.txt", "Voices and Waters under One Filler", TIDES),
    ]

    groups = merge(ends)

    assert [len(group.sightings) for group in groups] == [2, 1]


def test_a_renamed_paper_is_found_under_both_names() -> None:
    """An identifier joins two titles; a third sighting bears only one of them."""
    sightings = [
        seen("a.txt", "DriftChoir", CHOIR, identifiers=["arxiv:2401.00001"]),
        seen("b.txt", "Who Leads When Nobody Plays", TIDES, identifiers=["arxiv:2401.00001"]),
        seen("c.txt", "Who leads when nobody plays", ""),
    ]

    (group,) = merge(sightings)

    assert [reason.rule for reason in group.reasons] == [Rule.IDENTIFIER, Rule.TITLE]
    assert group.reasons[1].dump == "b.txt"


def test_authors_are_those_of_the_whole_paper() -> None:
    """C differs from B, which has authors, though not from A, which has none."""
    title = "Listening to Many Voices"
    sightings = [
        seen("a.txt", title),
        seen("b.txt", title, CHOIR, authors=["Ada Quill"]),
        seen("c.txt", title, TIDES, authors=["Ben Rook"]),
    ]

    assert [len(group.sightings) for group in merge(sightings)] == [2, 1]


def test_identifiers_are_those_of_the_whole_paper() -> None:
    title = "Listening to Many Voices"
    sightings = [
        seen("a.txt", title),
        seen("b.txt", title, CHOIR, identifiers=["arxiv:2401.00001"]),
        seen("c.txt", title, TIDES, identifiers=["arxiv:2401.00002"]),
    ]

    assert [len(group.sightings) for group in merge(sightings)] == [2, 1]


def test_texts_are_those_of_the_whole_paper() -> None:
    """A has a comment in place of the abstract; C has the abstract under a respelled title."""
    sightings = [
        seen(
            "a.txt", "Listening to Many Voices", "See our page, and tell us what you think of it!"
        ),
        seen("b.txt", "Listening to Many Voices", CHOIR),
        seen("c.txt", "Listenning to Many Voices", CHOIR),
    ]

    (group,) = merge(sightings)

    assert [reason.rule for reason in group.reasons] == [Rule.TITLE, Rule.SPELLING]


def test_a_paper_with_no_other_has_no_refusal() -> None:
    groups = merge([seen("a.txt", "Who Leads a Choir?", CHOIR)])

    assert explain(groups[0], groups) is None


def test_the_nearest_refused_is_the_one_with_the_most_similar_title() -> None:
    near, far = "Weaving by Video, Part II", "Weaving Cloth"
    groups = merge(
        seen(f"{rank}.txt", title, CHOIR)
        for rank, title in enumerate(["Weaving by Video, Part I", far, near])
    )

    refusal = explain(groups[0], groups)

    assert refusal
    assert refusal.group.sightings[0].title == near
    assert refusal.title > 90
