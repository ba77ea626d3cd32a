"""Merging: laws that hold for any sightings."""

import random
from itertools import combinations, count

from hypothesis import given
from hypothesis import strategies as st

from generator.merge import Decisions, merge
from generator.merge.agreement import compare, may_be_one
from generator.merge.cores import Core
from generator.merge.decisions import Decision, Name
from generator.merge.faces import faces
from generator.merge.glances import plausible
from generator.records import Sighting
from tests.merge import SENTENCES, seen

TITLES = (
    "Counting Mites on Sticky Boards",
    "Counting Mites on Stikcy Boards",
    "counting mites on sticky boards",
    "Counting Mites on Sticky Boards, Part II",
    "Counting Mites on Sticky Boards (v2)",
    "Counting Pollen on Sticky Boards",
    "Editorial",
    "***",
    "",
    "null",
    "Mites",
    "基于图网络的潮汐预测",
)
texts = st.lists(st.sampled_from(SENTENCES), max_size=8).map(" ".join)
identifiers = st.sets(
    st.sampled_from(["arxiv:2401.00001", "arxiv:2401.00002", "doi:10.1/x"]), max_size=2
)
authors = st.lists(st.sampled_from(["Ada Quill", "Rook, Ben", "C. Li"]), max_size=2)


@st.composite
def listings(draw: st.DrawFn) -> list[Sighting]:
    """Sightings on different lines of a few dumps, many of them nearly the same."""
    size = draw(st.integers(0, 12))
    return [
        seen(
            draw(st.sampled_from(["a.txt", "b.txt", "c.txt"])),
            draw(st.sampled_from(TITLES)),
            draw(texts),
            line=1 + 3 * rank,
            identifiers=sorted(draw(identifiers)),
            authors=draw(authors),
            published=draw(st.sampled_from(["", "2020", "2024-05-01"])),
        )
        for rank in range(size)
    ]


@given(listings(), st.randoms(use_true_random=False))
def test_the_order_of_sightings_does_not_matter(
    sightings: list[Sighting], chance: random.Random
) -> None:
    shuffled = list(sightings)
    chance.shuffle(shuffled)

    assert merge(shuffled) == merge(sightings)


@given(listings())
def test_every_sighting_is_in_exactly_one_group(sightings: list[Sighting]) -> None:
    groups = merge(sightings)

    merged = [sighting for group in groups for sighting in group.sightings]
    assert sorted(map(_place, merged)) == sorted(map(_place, sightings))
    assert all(group.sightings for group in groups)


@given(listings())
def test_a_glance_denies_only_what_comparing_denies(sightings: list[Sighting]) -> None:
    cores = list(map(Core.of, count(), faces(sightings)))
    pairs = list(combinations(range(len(cores)), 2))
    passed = list(plausible(cores, pairs))

    assert passed == [pair for pair in pairs if pair in passed]
    for one, other in pairs:
        if (one, other) not in passed or not may_be_one(cores[one], cores[other]):
            assert compare(cores[one], cores[other]).rule is None


@given(listings())
def test_groups_and_their_sightings_are_sorted(sightings: list[Sighting]) -> None:
    groups = merge(sightings)

    firsts = [_place(group.sightings[0]) for group in groups]
    assert firsts == sorted(firsts)
    for group in groups:
        places = [_place(sighting) for sighting in group.sightings]
        assert places == sorted(places)


@given(listings())
def test_every_later_sighting_has_a_reason_that_points_into_its_group(
    sightings: list[Sighting],
) -> None:
    for group in merge(sightings):
        places = {_place(sighting) for sighting in group.sightings}
        assert len(group.reasons) == len(group.sightings) - 1
        assert all((reason.dump, reason.line) in places for reason in group.reasons)


@given(listings())
def test_merging_again_changes_nothing(sightings: list[Sighting]) -> None:
    groups = merge(sightings)

    assert merge(sighting for group in reversed(groups) for sighting in group.sightings) == groups


@given(listings(), st.data())
def test_never_wins(sightings: list[Sighting], data: st.DataObject) -> None:
    one, other = _two(sightings, data)

    groups = merge(sightings, Decisions("merges.yml", never=(_decision(one, other),)))

    assert not any({_place(one), _place(other)} <= _places(group.sightings) for group in groups)


@given(listings(), st.data())
def test_always_wins(sightings: list[Sighting], data: st.DataObject) -> None:
    one, other = _two(sightings, data)

    groups = merge(sightings, Decisions("merges.yml", always=(_decision(one, other),)))

    assert any({_place(one), _place(other)} <= _places(group.sightings) for group in groups)


def _two(sightings: list[Sighting], data: st.DataObject) -> tuple[Sighting, Sighting]:
    """Two different sightings, added to the others if there are none."""
    sightings += [seen("d.txt", TITLES[0], SENTENCES[0], line) for line in (1, 9)]
    one, other = data.draw(st.permutations(sightings))[:2]
    return one, other


def _decision(*sightings: Sighting) -> Decision:
    return Decision(tuple(Name("{}:{}".format(*_place(it)), 1) for it in sightings), 1)


def _place(sighting: Sighting) -> tuple[str, int]:
    return sighting.record.dump, sighting.record.line


def _places(sightings: tuple[Sighting, ...]) -> set[tuple[str, int]]:
    return set(map(_place, sightings))
