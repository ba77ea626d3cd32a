"""Comparing texts by what is left when blanks and spelling marks are gone."""

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.sketches import may_share, sketch
from generator.merge.texts import Overlap, overlap, shared_words, squash
from tests.merge import SENTENCES

CHINESE = "基于图网络的潮汐预测方法研究与实现,在四十个浮标上训练。"
CHANCE = Random(5)  # noqa: S311 - draws test data
RUNS = ["".join(CHANCE.choices("abcdefghijklmnopqrstuvwxyzéßжア潮汐", k=50)) for _ in range(24)]
runs = st.lists(st.sampled_from(RUNS), max_size=30).map("".join)
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


@given(runs, runs, st.sampled_from([0.3, 0.6, 0.9]))
def test_sketches_deny_no_share_that_texts_have(one: str, other: str, wanted: float) -> None:
    drawn = sketch(squash(one)), sketch(squash(other))

    assert may_share(*drawn, wanted) or overlap(one, other).part < wanted


def test_sketches_deny_what_shares_less_than_wanted() -> None:
    parts = RUNS[:10], RUNS[10:], RUNS[5:15]
    one, other, both = (sketch(squash("".join(part))) for part in parts)

    assert not may_share(one, other, 0.3)
    assert not may_share(one, both, 0.6)
    assert may_share(one, both, 0.3)


def test_short_texts_are_sketched_whole_and_denied_only_to_each_other() -> None:
    one, other, long = (sketch(squash("".join(runs))) for runs in (RUNS[:4], RUNS[4:8], RUNS))

    assert not may_share(one, other, 0.3)
    assert may_share(one, long, 0.3)


def test_texts_too_short_or_without_sampled_letters_have_no_sketch() -> None:
    assert sketch("") is sketch("abcdefghijk") is None
    assert sketch("bcdefgh" * 100) is None
    assert may_share(None, sketch(squash("".join(RUNS))), 0.9)


@given(st.text())
def test_squashing_keeps_letters_and_digits_alone(text: str) -> None:
    folded = unicodedata.normalize("NFKD", text).casefold()

    assert squash(text) == "".join(filter(str.isalnum, folded))


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
