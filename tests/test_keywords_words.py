"""Single words and short forms: folding, word lists, definitions, spelling."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.keywords.acronyms import definitions
from generator.keywords.addresses import slug_of
from generator.keywords.folding import fold
from generator.keywords.lexicon import word
from generator.keywords.spelling import Spellings
from generator.keywords.vocabulary import broader, key_of, vocabulary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("models", "Model"),
        ("Pre-training", "pretraining"),
        ("data-sets", "datasets"),
        ("behaviour", "behavior"),
        ("tokenisation", "tokenization"),
        ("optimising", "optimizing"),
        ("modelling", "modeling"),
        ("labelled", "labeled"),
        ("analyses", "analysis"),
        ("matrices", "matrix"),
        ("studies", "study"),
        ("losses", "loss"),
        ("corpora", "corpus"),
        ("naïve", "naive"),
        ("catalogue", "catalog"),
        ("fibres", "fiber"),
    ],
)
def test_spellings_of_a_word_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "kept", ["bias", "analysis", "physics", "noise", "precise", "supervised", "exercise", "chaos"]
)
def test_what_only_looks_plural_or_british_stays(kept: str) -> None:
    assert fold(kept) == kept


@given(st.text(max_size=30))
def test_case_never_matters(text: str) -> None:
    assert fold(text.upper().lower()) == fold(text.lower())


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("We use large language models (LLMs) here.", "LLM", "large language models"),
        (
            "A GAN (generative adversarial network) is made.",
            "GAN",
            "generative adversarial network",
        ),
        ("The Segment Anything Model (SAM) cuts.", "SAM", "Segment Anything Model"),
        ("Mixture of experts (MoE; a kind of net).", "MoE", "Mixture of experts"),
        ("With 3D Gaussian splatting (3DGS).", "3DGS", "3D Gaussian splatting"),
    ],
)
def test_definition_is_found(text: str, short: str, long: str) -> None:
    assert definitions(text) == {short: long}


@pytest.mark.parametrize(
    "text", ["It is fast (on a GPU).", "See the table (Table 2).", "Blue boats (LLM)", "(AB)", "()"]
)
def test_other_parentheses_define_nothing(text: str) -> None:
    assert definitions(text) == {}


@pytest.mark.parametrize("breaking", ["the", "proposes", "significantly", "novel", ".", "2024"])
def test_word_that_breaks_a_topic(breaking: str) -> None:
    assert word(breaking).breaks


@pytest.mark.parametrize("short", ["LLM", "LLMs", "GPT-4", "LiDAR", "U-Net", "3D"])
def test_shape_of_a_short_form(short: str) -> None:
    assert word(short).short
    assert not word(short).breaks


def test_commonest_good_spelling_is_shown() -> None:
    written = Spellings(
        Counter({"large language models": 3, "Large Language Models": 5, "LLMs": 20}),
        Counter({"Large Language Model": 7}),
    )
    assert written.shown() == "large language models"


def test_name_keeps_its_capitals() -> None:
    assert Spellings(Counter({"Stable Diffusion": 3})).shown() == "Stable Diffusion"
    assert Spellings(Counter(), Counter({"Gaussian Splat": 1})).shown() == "Gaussian splat"


def test_known_name_is_shown_for_its_short_form() -> None:
    assert Spellings(Counter({"LLMs": 4})).shown("large language model") == "large language model"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Large Language Models", "large-language-models"),
        ("index", "index-topic"),
        ("page 2", "page-2-topic"),
        ("σ-algebra", "σ-algebra"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_each_topic_stands_once_in_the_vocabulary() -> None:
    known = vocabulary()
    assert not set(known.aliases) & set(known.names)
    keys = [key_of(name) for name in known.names.values()]
    assert len(keys) == len(set(keys))


def test_broader_terms_are_topics() -> None:
    known = vocabulary()
    assert {name for names in broader().values() for name in names} <= known.names.keys()
    assert broader().keys() <= known.names.keys() | {
        key for keys in known.shorts.values() for key in keys
    }
