"""Slugs: readable, safe as a part of an address and as a file name, never empty."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.slug import LONGEST, slug, suffixed


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Attention, Please: A Study", "attention-please-a-study"),
        ("Poincaré's M$^3$ ResNet", "poincares-m-3-resnet"),
        ("C++ & snake_case at 3.5×", "c-snake-case-at-3-5"),
        ("基于BERT的意图分类", "基于bert的意图分类"),
        ("がんばる ガンダム", "がんばる-ガンダム"),
        ("हिन्दी में पाठ", "हिन्दी-में-पाठ"),
        ("Straße", "strasse"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_slug(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_a_title_of_signs_alone_still_has_an_address() -> None:
    assert slug("***") != slug("===")
    assert slug("***")


@given(st.text())
def test_slug_is_safe_everywhere(title: str) -> None:
    made = slug(title)

    assert 0 < len(made) <= LONGEST
    assert len(f"{made}.md".encode()) < 255
    assert all(char == "-" or unicodedata.category(char)[0] in "LMN" for char in made)
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert made == unicodedata.normalize("NFC", made)


@given(st.text(), st.text())
def test_suffixed_slugs_are_as_safe_and_tell_texts_apart(title: str, text: str) -> None:
    made = suffixed(slug(title), text)

    assert len(made) <= LONGEST
    assert made != suffixed(slug(title), text + "x")
