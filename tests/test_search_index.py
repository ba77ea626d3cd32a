"""The search index: the same words on both sides, the same bytes from the same catalogue."""

import json
import random
import unicodedata
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import search
from generator.records import Catalogue, Link
from generator.search import coding, folding, neighbours, occurrences, postings
from generator.search.facts import facts
from tests.node import ask
from tests.small_catalogue import small_catalogue

SAME = [
    ("Poincaré's colour-coded Analyses", "poincare color coded analysis"),
    ("pre-trainings", "pre training"),
    ("generalised MODELLING", "generalized modeling"),
    ("M^3, M³ and M$^3$", "m3 m3 and m3"),
    ("AstroM³, UniF^2ace and UniF²ace", "astrom3 unif2ace and unif2ace"),
    ("ℓ_1", "l1"),
    ("ℓ₁ in ℝᵈ, R^d", "l1 in rd rd"),
    ("β-VAE, beta-VAE, τ²-Bench, ϵ", "beta vae beta vae tau2 bench epsilon"),
    ("l1", "l1"),
    ("3D", "3d"),
    ("C++, C# and C", "c++ c# and c"),
    ("GPT-3.5", "gpt 3.5"),
    ("基于意图", "基于 于意 意图"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ("Straße, Łódź, Ærø", "strasse lodz aero"),
    ("vision–language", "vision language"),
    ("النَّحْل", "النحل"),
]


@pytest.mark.parametrize(("text", "terms"), SAME)
def test_spellings_meet(text: str, terms: str) -> None:
    assert " ".join(word for token in folding.tokens(text) for word in token.words) == terms


def test_a_compound_is_also_one_word() -> None:
    assert [token.joined for token in folding.tokens("pre-trained GPT-4")] == ["pretrained", "gpt4"]


@given(st.lists(st.text(st.characters(exclude_characters=" ")) | st.text("aZé9-.^_{}+#'’ßΣ本語α$")))
def test_no_rule_of_folding_looks_beyond_a_blank(pieces: list[str]) -> None:
    whole = list(folding.tokens(" ".join(pieces)))
    assert whole == [token for piece in pieces for token in folding.tokens(piece)]


def _texts() -> list[str]:
    """Words of our own, and words of all letters that there are."""
    chance = random.Random(5)  # noqa: S311 - no secret
    table = folding.TABLE
    known = [*table["irregular"], *table["stop"], *(text for text, _ in SAME), "--", "a-", "-b", ""]
    letters = [c for c in map(chr, range(0x2FA20)) if unicodedata.category(c) not in {"Cn", "Cs"}]
    ends = [
        "s",
        "es",
        "ies",
        "ise",
        "ising",
        "isation",
        "lled",
        "our",
        "re",
        "ae",
        "'s",
        "^2",
        "_n",
    ]
    plain = "abcdefghilmnoprstuvy"
    made = ["".join(chance.choices(plain, k=chance.randint(1, 9))) + chance.choice(ends)
            for _ in range(3000)]  # fmt: skip
    odd = ["".join(chance.choices(letters, k=chance.randint(1, 8))) for _ in range(3000)]
    mixed = ["".join(chance.choices("aZé9-.^_+#'’ ßΣ本語$", k=12)) for _ in range(3000)]
    return [*known, *made, *odd, *mixed, "x" * 500]


def test_builder_and_browser_fold_alike() -> None:
    texts = _texts()
    for text, theirs in zip(texts, ask({"table": folding.TABLE, "texts": texts}), strict=True):
        ours = [
            [list(token.words), token.joined, _hashed(token.words)]
            for token in folding.tokens(text)
        ]
        assert ours == theirs, repr(text)


def _hashed(words: Sequence[str]) -> int:
    """One byte for some words, as the builder keeps it of what stands beside a word."""
    each = [np.array([neighbours.hashed(word)], np.uint8) for word in words]
    so_far = each[0].astype(np.int32)
    for further in each[1:]:
        so_far = neighbours.mixed(so_far, further)
    return int(so_far[0])


def _read(content: bytes) -> list[int]:
    values, value, shift = [], 0, 0
    for byte in content:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            values.append(value)
            value = shift = 0
    return values


@given(st.lists(st.integers(0, 2**28 - 1)))
def test_numbers_survive(values: list[int]) -> None:
    content, ends = coding.numbers(np.array(values, np.int32))
    assert _read(content) == values
    assert content == b"".join(map(coding.number, values))
    assert ends[-1] == len(content)


@given(
    st.binary(max_size=300),
    st.lists(
        st.tuples(
            st.binary(max_size=300),
            st.sampled_from([coding.REPETITIONS, coding.RUNS, coding.UNEVEN]),
        ),
        max_size=3,
    ),
)
def test_what_is_deflated_in_parts_is_whole(first: bytes, parts: list[tuple[bytes, int]]) -> None:
    whole = first + b"".join(part for part, _ in parts)
    assert zlib.decompress(coding.packed(first, *parts)) == whole


def test_the_vocabulary_says_the_same_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "FREQUENT", 1)
    whole = _counted()
    monkeypatch.setattr(neighbours, "AT_ONCE", 5)
    pieces = _counted()

    assert (len(whole), len(pieces) > 9) == (1, True)
    for name in ("terms", "counts", "papers", "codes", "beside_counts", "beside", "stops"):
        (one,), several = ([list(getattr(each, name)) for each in of] for of in (whole, pieces))
        assert one == list(chain.from_iterable(several)), name


def _counted() -> list[postings.Postings]:
    small = small_catalogue()
    read = occurrences.read([*map(facts, small.papers)], small.keywords.of)
    return list(postings.count(neighbours.Places(read), read.lengths))


def test_no_order_matters() -> None:
    first = small_catalogue()
    turned = replace(
        first,
        papers=first.papers[::-1],
        keywords=replace(first.keywords, of=dict(reversed([*first.keywords.of.items()]))),
    )
    assert list(search.render(first)) == list(search.render(turned))


def test_names_follow_content() -> None:
    before = dict(search.render(small_catalogue()))
    after = dict(search.render(_retitled(small_catalogue())))
    changed = [path for path in before.keys() & after.keys() if before[path] != after[path]]
    assert changed == ["search/manifest.bin"]


def _retitled(catalogue: Catalogue) -> Catalogue:
    first, *others = catalogue.papers
    return replace(catalogue, papers=(replace(first, title="Counting Wasps"), *others))


def test_every_file_is_small_and_named_by_the_manifest() -> None:
    files = dict(search.render(small_catalogue()))
    manifest = json.loads(zlib.decompress(files["search/manifest.bin"]))
    names = json.dumps(manifest)
    for path in files.keys() - {"search/manifest.bin"}:
        parts = path.removesuffix(".bin").split("/")
        assert next(part for part in parts if len(part) == 12) in names


def test_years_and_code_of_many_papers_need_little_room() -> None:
    (first, *_), size = small_catalogue().papers, 2000
    coded = (Link("https://example.org/code", "code"),)
    papers = tuple(
        replace(
            first,
            slug=f"paper-{at}",
            published=f"{2000 + at * 7 % 25}-05-0{1 + at % 9}",
            links=coded if at % 3 else (),
        )
        for at in range(size)
    )
    catalogue = replace(small_catalogue(), papers=papers)
    (columns,) = (file for path, file in search.render(catalogue) if "/c/" in path)
    years, flags = zlib.decompress(columns)[:size], zlib.decompress(columns)[size : 2 * size]
    assert Counter(years) == {100 + year: size // 25 for year in range(25)}
    assert sum(flag & 1 for flag in flags) == size - -(-size // 3)
    assert len(columns) < size / 4


def test_an_empty_catalogue_has_an_index_and_no_file_of_it_twice() -> None:
    empty = Catalogue(
        (), (), replace(small_catalogue().keywords, shared=(), of={}, own={}), {}, {}, ()
    )
    files = list(search.render(empty))
    assert json.loads(zlib.decompress(dict(files)["search/manifest.bin"]))["papers"] == 0
    assert len(dict(files)) == len(files)
