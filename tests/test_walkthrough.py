"""The page that shows how to add a format shows what is really there."""

import re
from pathlib import Path

PROJECT = Path(__file__).parent.parent
PAGE = (PROJECT / "docs/add-a-format.md").read_text()
CASES = PROJECT / "tests/readers/endnote"


def block(language: str) -> str:
    found = re.search(rf"^(````?){language}\n(.*?)^\1$", PAGE, re.DOTALL | re.MULTILINE)
    assert found
    return found[2]


def test_the_reader_is_shown_whole() -> None:
    assert block("python") == (PROJECT / "generator/readers/endnote.py").read_text()


def test_the_case_and_what_comes_out_are_shown_as_they_are() -> None:
    assert (CASES / "anthology.txt").read_text().startswith(block("text"))
    assert block("yaml") in (CASES / "anthology.yml").read_text()
