"""People's decisions on merging: read, resolved, and refused with all that is wrong."""

from itertools import product
from pathlib import Path

import pytest

from generator.errors import Fault, PaperstacksError
from generator.merge import Rule, merge, parse, unmatched
from generator.merge.decisions import Decision, Decisions, Name
from generator.records import Sighting
from tests.merge import seen

CURATION = Path(__file__).parent.parent / "curation" / "merges.yml"
LOOM = "Hand looms leave no record of their patterns; we recover drafts from video of the shuttle."
CHOIR = "Choirs drift in pitch when they sing alone; we follow each voice with a particle filter."
SIGHTINGS = [
    seen("a.txt", "Mosaic", LOOM, 1),
    seen("a.txt", "Mosaic", LOOM, 5),
    seen("b.txt", "Who Leads a Choir?", CHOIR, 1, identifiers=["arxiv:2401.00001"]),
    seen("b.txt", "Altos First", CHOIR, 5, identifiers=["doi:10.1/abc"]),
]


def faults(text: str, sightings: list[Sighting] = SIGHTINGS) -> tuple[Fault, ...]:
    with pytest.raises(PaperstacksError) as raised:
        merge(sightings, parse(text, "merges.yml"))
    return raised.value.faults


def sizes(text: str) -> list[int]:
    return [len(group.sightings) for group in merge(SIGHTINGS, parse(text, "merges.yml"))]


def test_decisions_are_read_with_their_lines() -> None:
    text = "# why\nalways:\n  - ['A: b', C]\nnever:\n  - - arxiv:1\n    - b.txt:5\n"

    assert parse(text, "merges.yml") == Decisions(
        "merges.yml",
        always=(Decision((Name("A: b", 3), Name("C", 3)), 3),),
        never=(Decision((Name("arxiv:1", 5), Name("b.txt:5", 6)), 5),),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "always:\nnever: []\n"])
def test_a_file_without_entries_decides_nothing(text: str) -> None:
    assert parse(text, "merges.yml") == Decisions("merges.yml")


def test_the_projects_own_file_is_well_formed() -> None:
    parse(CURATION.read_text(encoding="utf-8"), "curation/merges.yml")


def test_every_malformed_entry_is_a_fault() -> None:
    text = (
        "sometimes: []\n"
        "always:\n"
        "  - [only one]\n"
        "  - not a list\n"
        "  - ['', two]\n"
        "  - [[nested, names], two]\n"
        "  - {title: of, a: mapping}\n"
        "never: everything\n"
        "always: []\n"
    )

    assert [fault.line for fault in faults(text)] == [1, 3, 4, 5, 6, 7, 8, 9]


@pytest.mark.parametrize("text", ["always: [", "- always", "\x00", "[" * 5000])
def test_what_is_no_mapping_is_a_fault(text: str) -> None:
    (fault,) = faults(text)

    assert (fault.path, fault.line) == ("merges.yml", 1)


def test_a_title_with_a_colon_must_be_quoted() -> None:
    (fault,) = faults("always:\n  - [Mosaic: Again, Mosaic]\n")

    assert fault.line == 2
    assert "quoted" in fault.cure


@pytest.mark.parametrize(
    "names",
    [
        '"who leads a choir", "Altos First"',
        '"arxiv:2401.00001", "doi:10.1/ABC"',
        '"arxiv:2401.00001v2", "b.txt:6"',
        '"b.txt:3", "b.txt:7"',
    ],
)
def test_a_name_is_a_title_an_identifier_or_a_place(names: str) -> None:
    assert sizes("always: []") == [2, 1, 1]
    assert sizes(f"always: [[{names}]]") == [2, 2]


def test_never_parts_what_the_rules_join() -> None:
    assert sizes('never: [["a.txt:1", "a.txt:5"]]') == [1, 1, 1, 1]


def test_never_parts_what_an_identifier_joins() -> None:
    sightings = [seen(f"{name}.txt", "Mosaic", LOOM, identifiers=["doi:10.1/x"]) for name in "abc"]
    decisions = parse('never: [["a.txt:1", "c.txt:1"]]', "merges.yml")

    groups = merge(sightings, decisions)

    assert [[it.record.dump for it in group.sightings] for group in groups] == [
        ["a.txt", "b.txt"],
        ["c.txt"],
    ]


def test_never_holds_against_likeness() -> None:
    sightings = [seen("a.txt", "Who Leads Choirs", CHOIR), seen("b.txt", "Who Leads Choir", CHOIR)]

    assert len(merge(sightings)) == 1
    assert len(merge(sightings, parse('never: [["a.txt:1", "b.txt:1"]]', "merges.yml"))) == 2


def test_never_holds_for_a_paper_of_many_titles() -> None:
    """However many respelled titles come between the two."""
    sightings = [
        seen(f"{rank:03}.txt", "Who Leads " + "".join(pair) + " Choirs by Ear and Eye", CHOIR)
        for rank, pair in enumerate(product("abcdefgh", repeat=2))
    ]
    decisions = parse('never: [["061.txt:1", "063.txt:1"]]', "merges.yml")

    assert len(merge(sightings)) == 1
    groups = merge(sightings, decisions)
    assert not any({sightings[61], sightings[63]} <= set(group.sightings) for group in groups)


def test_always_gives_itself_as_the_reason() -> None:
    decisions = parse('always: [["Mosaic", "Altos First"]]', "merges.yml")

    group = merge(SIGHTINGS, decisions)[0]

    assert [reason.rule for reason in group.reasons] == [Rule.CURATION, Rule.CURATION]


def test_names_that_nothing_bears_are_faults_that_name_the_nearest_title() -> None:
    text = 'always:\n  - ["Who Leeds a Choir", "Mosaic"]\nnever:\n  - [Mosaic,\n     "c.txt:1"]\n'

    first, second = unmatched(parse(text, "merges.yml"), SIGHTINGS)

    assert (first.line, second.line) == (2, 5)
    assert "'Who Leads a Choir?' (b.txt:1)" in first.why
    assert "'c.txt:1'" in second.what


def test_without_sightings_every_name_is_a_fault() -> None:
    assert len(unmatched(parse('always: [["A", "B"]]', "merges.yml"), [])) == 2


def test_a_name_that_nothing_bears_decides_nothing() -> None:
    assert sizes('always: [["Mosaic", "Mosaik by Nobody"]]') == [2, 1, 1]


@pytest.mark.parametrize(
    "text",
    [
        'never: [["Mosaic", "a.txt:1"]]',
        'always: [["Mosaic", "Altos First"]]\nnever: [["b.txt:5", "a.txt:1"]]',
        'always: [["a.txt:1", "b.txt:1"], ["a.txt:5", "b.txt:5"], ["b.txt:1", "b.txt:5"]]\n'
        'never: [["a.txt:1", "a.txt:5"]]',
    ],
)
def test_decisions_that_contradict_each_other_are_faults(text: str) -> None:
    (fault,) = faults(text)

    assert "under never:" in fault.what
