"""Related papers: words as numbers, and the themes that they make."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from generator.related import themes
from generator.related.words import numbered
from tests.invented import paper

SIGNS = "aBz09_-'.,\n\t ;/()"


@given(st.text(SIGNS, max_size=80))
def test_words_are_the_same_beside_signs_beyond_ascii(text: str) -> None:
    numbers, starts = numbered([paper("a", "", text), paper("b", "…", f"“{text}”")])

    assert numbers[: starts[3]].tolist() == numbers[starts[3] :].tolist()


def test_a_title_counts_twice_and_a_stem_once() -> None:
    numbers, starts = numbered([paper("a", "Tides rise", "A rising tide, a RISE.")])

    assert numbers.tolist() == [0, 1, 0, 1, 2, 1, 0, 2, 1]
    assert starts.tolist() == [0, 2, 4, 9]


@pytest.mark.parametrize("rank", [3, 60, 300])
@pytest.mark.parametrize(("papers", "words"), [(400, 300), (300, 400)])
def test_papers_lie_as_the_strongest_singular_vectors_place_them(
    papers: int, words: int, rank: int
) -> None:
    chance = np.random.default_rng(5)
    strengths = 0.9 ** np.arange(rank)
    terms = chance.standard_normal((papers, rank)) * strengths
    terms = terms @ chance.standard_normal((rank, words))
    terms[7] = 0

    found = themes.places(sparse.csr_array(terms.astype(np.float32)))

    left, strengths, _ = np.linalg.svd(terms)
    expected = left[:, :50] * strengths[:50]
    expected /= np.maximum(np.linalg.norm(expected, axis=1), 1e-9)[:, None]
    assert not found[7].any()
    assert np.abs(found @ found.T - expected @ expected.T).max() < 0.001
