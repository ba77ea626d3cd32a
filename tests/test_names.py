"""Names: golden cases, and what holds for any name."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.names import listed, spoken

CASES = yaml.safe_load((Path(__file__).parent / "names" / "spoken.yml").read_text(encoding="utf-8"))
words = st.text("abcdefgéüABC", min_size=1, max_size=8).map(str.capitalize)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["written"])
def test_golden(case: dict[str, str]) -> None:
    assert spoken(case["written"]) == case["spoken"]


def test_a_list_leaves_out_what_is_no_name() -> None:
    assert listed(["Lovelace, Ada", "", "others", "OpenAI"]) == ("Ada Lovelace", "OpenAI")


@given(st.lists(words, min_size=1, max_size=3), words)
def test_both_orders_of_a_name_are_one(given_names: list[str], family: str) -> None:
    first = " ".join(given_names)

    assert spoken(f"{family}, {first}") == spoken(f"{first} {family}") == f"{first} {family}"


@given(st.text(max_size=60))
def test_no_letter_is_lost_from_what_has_no_sign_of_a_list(text: str) -> None:
    plain = text.translate(dict.fromkeys(map(ord, "{}*†‡§¶,;.")))

    kept = spoken(plain)
    assert kept in {plain.strip(), plain.strip(" \t"), ""} or " al" in plain.casefold()
