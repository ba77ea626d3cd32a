"""The file in which people decide on keywords, and what is said of its slips."""

from pathlib import Path

import pytest

from generator import keywords
from generator.keywords.decisions import parse
from tests.invented import paper

SHIPPED = Path(__file__).parent.parent / "curation" / "keywords.yml"


def test_shipped_file_is_readable() -> None:
    decisions = parse(SHIPPED.read_text(encoding="utf-8"), str(SHIPPED))
    assert decisions.faults == ()
    assert decisions.stop


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("stop:\n  - a boat\nstopp: []\n", 3, "unknown section 'stopp'"),
        ("- stop\n", 1, "not a mapping"),
        ("stop: boat\n", 1, "not a list"),
        ("stop:\n  - boat\n  - [boat]\n", 3, "not a spelling"),
        ("stop:\n  - boat\n  - boat\n", 3, "'boat' stands twice in 'stop'"),
        ("stop: [boat]\nstop: [raft]\n", 2, "section 'stop' stands twice"),
        ("aliases:\n  boat: []\n", 2, "nothing is folded into 'boat'"),
        ("aliases:\n  boat: [raft]\n  ship:\n    - raft\n", 4, "'raft' stands twice in 'aliases'"),
        ("never_merge:\n  - [boat]\n", 2, "fewer than two spellings"),
        ("stop: [boat\n", 2, "not readable as YAML"),
    ],
)
def test_slip_is_a_fault_with_its_line(text: str, line: int, what: str) -> None:
    (fault,) = parse(text, "curation/keywords.yml").faults
    assert (fault.path, fault.line, fault.what) == ("curation/keywords.yml", line, what)


def test_empty_file_decides_nothing() -> None:
    assert parse("# nothing yet\n", "x.yml").entries() == ()


def test_entry_that_matches_nothing_is_a_fault() -> None:
    decisions = parse("stop:\n  - boats\n  - yellow submarine\n", "x.yml")
    (fault,) = keywords.unmatched([paper("a", "A Boat", "It floats.")], decisions)
    assert (fault.path, fault.line) == ("x.yml", 3)
    assert "yellow submarine" in fault.what


def test_what_is_folded_must_occur_but_not_what_is_shown() -> None:
    decisions = parse("aliases:\n  sea vessel: [boat]\n", "x.yml")
    assert keywords.unmatched([paper("a", "Boats", "They float.")], decisions) == ()
