"""Reports: the same faults for people, for a forge, for programs; none can break out."""

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Fault
from generator.reports import FORMATS, report

FAULT = Fault("dumps/a.txt", 3, "no title", "a text stands alone", "add one", 5)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def test_a_forge_is_told_the_place() -> None:
    said = report([FAULT], [], "1 dump", "github")

    place = "file=dumps/a.txt,line=3,endLine=5,title=no title"
    assert said == f"::error {place}::a text stands alone; add one\n1 dump\n"


def test_a_program_is_told_everything() -> None:
    said = json.loads(report([FAULT], [FAULT], "1 dump", "json"))

    assert said["faults"] == said["notices"]
    assert said["faults"][0]["last_line"] == 5


@given(texts, texts)
def test_nothing_of_a_dump_ends_a_command_or_begins_one(name: str, what: str) -> None:
    fault = Fault(f"dumps/{name}", 1, what, what, what)

    for form in FORMATS[:2]:
        assert len(report([fault], [], "end", form).splitlines()) == 2
    command = report([fault], [], "end", "github")
    assert command.split("::")[1].count(",") == 3
