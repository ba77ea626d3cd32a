"""Titles as they compare."""

import pytest

from generator.merge.numbers import numbers
from generator.merge.segments import take_apart
from generator.merge.telling import is_generic, says_little
from generator.merge.titles import normalise, squash


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("\\v{S}um of \\textbf{Sets} \\emph{now}", "sum of sets now"),
        ("mathcal{O}-Nets & $k$-Means", "o nets and k means"),
        ("Straße, Øre, Æon and ﬁnd", "strasse ore aeon and find"),
        ("C++ and C\\#", "c++ and csharp"),
        ("Soft\u00adware\u200b", "software"),
        ("AstroM$^3$ and M³", "astrom 3 and m3"),
        ("Ελλάδα και μ", "ελλαδα και mu"),
        ("がぎ किताब", "がぎ किताब"),
        ("*** — !?", ""),
        ("+", ""),
    ],
)
def test_words(title: str, words: str) -> None:
    assert normalise(title) == words


def test_squashing_heals_words_that_accents_split() -> None:
    assert squash(normalise("Fr\\'echet na\\\"ive")) == squash(normalise("Fréchet naïve"))


def test_squashing_keeps_two_numbers_two() -> None:
    assert squash("gpt 3 5 turbo") == "gpt3.5turbo"


@pytest.mark.parametrize(
    "title",
    ["Editorial", "Preface to the Second Edition of Everything", "Book Reviews", "A Survey"],
)
def test_generic(title: str) -> None:
    assert is_generic(normalise(title))


@pytest.mark.parametrize("title", ["Mosaic", "Learning to Listen", "=1+1", "null", "***", "潮汐"])
def test_saying_little(title: str) -> None:
    assert says_little(normalise(title))


@pytest.mark.parametrize("title", ["Attention for Small Looms", "基于图网络的潮汐预测方法研究"])
def test_saying_enough(title: str) -> None:
    assert not says_little(normalise(title))


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("[RETRACTED] Looms", "looms"),
        ("Extended Abstract: Looms That See", "looms that see"),
        ("Looms That See. Journal version", "looms that see"),
        ("Looms That See [LOOM 2023 Oral]", "looms that see"),
        ("Looms That See (v2)", "looms that see"),
        ("12) Looms That See", "looms that see"),
        ("Looms (and Shuttles) That See", "looms and shuttles that see"),
        ("3D Looms: 4 Shuttles", "3d looms 4 shuttles"),
        ("Retracted", "retracted"),
    ],
)
def test_marks(title: str, bare: str) -> None:
    assert take_apart(title).bare == bare


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Part II", ("2",)),
        ("Part I of Phase V", ("1", "5")),
        ("I Am Part of It", ()),
        ("Task B, third round, 2021", ("2021", "3", "b")),
        ("GPT-04 and LLaMA2", ("2", "4")),
        ("Loom++", ("++",)),
        ("a + b", ()),
    ],
)
def test_numbers(title: str, found: tuple[str, ...]) -> None:
    assert numbers(normalise(title)) == found
