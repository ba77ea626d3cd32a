"""Comparing texts by what is left when blanks and spelling marks are gone."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.texts import Overlap, overlap, shared_words, squash
from tests.merge import SENTENCES

CHINESE = "基于图网络的潮汐预测方法研究与实现,在四十个浮标上训练。"
texts = st.lists(st.sampled_from((*SENTENCES, CHINESE)), unique=True).map(" ".join)


@given(texts, texts)
def test_overlap_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    shared = overlap(one, other)

    assert shared == overlap(other, one)
    assert 0 <= shared.whole <= shared.part <= 1


@given(texts, texts, st.sampled_from([0.3, 0.6, 0.9]))
def test_probes_reject_only_what_shares_less_than_wanted(
    one: str, other: str, wanted: float
) -> None:
    exact = overlap(one, other)

    if exact.part >= wanted:
        assert overlap(one, other, wanted) == exact
    else:
        assert overlap(one, other, wanted).part < wanted


def test_blanks_case_and_accents_do_not_count() -> None:
    assert squash("Déjà-vu, 2 fois\u2014ICI") == "dejavu2foisici"
    assert overlap(SENTENCES[0].upper(), SENTENCES[0].replace(" ", "")).part == 1.0


def test_a_part_of_a_text_is_in_it_but_does_not_hold_it() -> None:
    shared = overlap(" ".join(SENTENCES[:2]), SENTENCES[1])

    assert shared.part == 1.0
    assert 0.4 < shared.whole < 0.6


def test_texts_without_letters_share_nothing() -> None:
    assert overlap("", SENTENCES[0]) == overlap("***", "***") == Overlap(0, 0.0, 0.0)


def test_a_summary_in_other_words_shares_its_words() -> None:
    summary = "A detector trained on photographs from volunteers."

    assert shared_words(summary, SENTENCES[1]) > 0.6
    assert shared_words(summary, SENTENCES[3]) == 0.0
    assert shared_words("", SENTENCES[3]) == 0.0


def test_of_long_texts_a_sample_tells_the_shares() -> None:
    text = "".join(Random(7).choices("abcdefghijklmnopqrstuvwxyz", k=4000))  # noqa: S311, no secret
    half = overlap(text[:2000], text)

    assert half.part == 1.0
    assert 0.45 < half.whole < 0.55
    assert overlap(text[:3000], text[1000:]).part == pytest.approx(2 / 3, abs=0.05)
    assert overlap(text[:2000], text[2000:]).part == 0.0
