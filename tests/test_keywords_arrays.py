"""Words as numbers, and runs of them as arrays: the same as reading word by word."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.keywords.chunks import chunks
from generator.keywords.decisions import NONE
from generator.keywords.fingerprints import fingerprint, joined, shifts
from generator.keywords.phrases import LONGEST, words
from generator.keywords.rules import Rules
from generator.keywords.runs import grown
from generator.keywords.texts import Texts
from generator.keywords.tongue import Tongue, understand
from generator.keywords.vocabulary import key_of
from tests.invented import paper

KEYS = st.text(max_size=20)
WILD = st.text(max_size=60) | st.text(alphabet="aé -–.3&'’#+_\n\u2028A", max_size=30)
PLAIN = st.lists(st.sampled_from("the boat boats sea . of pre-training image we".split()))  # noqa: SIM905
TEXTS = PLAIN.map(" ".join)


@given(KEYS, KEYS)
def test_number_of_two_keys_put_together_does_not_tell_the_seam(one: str, other: str) -> None:
    front, back = (np.array([fingerprint(key)], dtype=np.uint64) for key in (one, other))
    both = joined(front, back, shifts([other]))
    assert both.tolist() == [fingerprint(one + other)]


@given(st.sets(KEYS, min_size=2, max_size=50))
def test_different_keys_have_different_numbers(keys: set[str]) -> None:
    assert len(set(map(fingerprint, keys))) == len(keys)


@given(st.lists(st.tuples(WILD, WILD), max_size=4))
def test_numbered_words_are_those_of_each_text(written: list[tuple[str, str]]) -> None:
    texts = Texts([paper(f"p{rank}", *both) for rank, both in enumerate(written)])
    numbered = [
        [texts.glossary.words[number] for number in texts.numbers[start:end]]
        for start, end in zip(texts.bounds[:-1], texts.bounds[1:], strict=True)
    ]
    assert numbered == [words(text) for both in written for text in both]


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_runs_are_those_between_words_that_break(written: list[tuple[str, str]]) -> None:
    papers = [paper(f"p{rank}", *both) for rank, both in enumerate(written)]
    (read,) = chunks(understand(Texts(papers), Tongue({})))
    found = [
        (read.paper[read.of[place]], read.titled[read.of[place]], key)
        for _, start, keys in grown(read)
        for place, key in zip(start.tolist(), keys.tolist(), strict=True)
    ]
    expected = [
        (rank, titled, fingerprint(key))
        for rank, (title, abstract) in enumerate(written)
        for titled, text in ((True, title), (False, abstract))
        for key in _runs(text)
    ]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "keys", "no_keys"),
    [
        ("CLIP-based boats", ["clip", "clipbased boat"], []),
        ("A chain of thought.", ["chain of thought"], ["chain", "thought"]),
        ("Sea lamp analysis (SLA). SLA!", ["sea lamp analysis"], ["sla"]),
        ("An RNN.", ["recurrent neural network"], ["rnn"]),
        ("Contrastive boats.", ["contrastive learning"], ["boats learning"]),
    ],
)
def test_keys_that_a_text_mentions(text: str, keys: list[str], no_keys: list[str]) -> None:
    rules, texts = Rules(NONE), Texts([paper("p", "A Boat", text)])
    tongue = rules.tongue(texts, rules.meanings(texts.definitions.values()))
    (read,) = chunks(understand(texts, tongue))
    found = set(rules.reading().runs(read).key.tolist())
    assert found >= {fingerprint(key_of(key)) for key in keys}
    assert found.isdisjoint(fingerprint(key_of(key)) for key in no_keys)


def _runs(text: str) -> list[str]:
    """The keys of all runs of words, one by one."""
    units = words(text)
    return [
        "".join(unit.key for unit in units[start:end])
        for start in range(len(units))
        for end in range(start + 1, min(start + LONGEST, len(units)) + 1)
        if not any(unit.breaks for unit in units[start:end])
    ]
