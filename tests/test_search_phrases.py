"""Phrases in quotes find all that has them; neighbours of words are known by a hash of 8 bits."""

import re
from pathlib import Path

import pytest

from generator import search
from generator.records import Catalogue, Paper
from generator.search.folding import tokens
from tests.node import ask

_TWO_WORDS = re.compile(r"[a-z]+ [a-z]+")
_RARELY = 1 / 200  # of the papers found have the words, but not side by side


def folded(text: str) -> list[str]:
    return [word for token in tokens(text) for word in token.words]


def texts_of(paper: Paper, shipped: Catalogue) -> list[list[str]]:
    keywords = shipped.keywords.of[paper.slug]
    names = [name for keyword in keywords for name in (keyword.name, *keyword.variants)]
    return list(map(folded, (paper.title, paper.abstract, *names)))


def has(texts: list[list[str]], phrase: list[str]) -> bool:
    return any(
        phrase == words[at : at + len(phrase)] for words in texts for at in range(len(words))
    )


@pytest.fixture(scope="module")
def index(shipped: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    for path, content in search.render(shipped, []):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def test_a_phrase_finds_what_has_it_and_hardly_anything_else(
    shipped: Catalogue, index: Path
) -> None:
    names = [keyword.name for keyword in shipped.keywords.shared]
    phrases = [name for name in names if _TWO_WORDS.fullmatch(name)]
    asked = [[f'"{phrase}"', {"literal": True, "slugs": True}] for phrase in phrases]
    texts = {paper.slug: texts_of(paper, shipped) for paper in shipped.papers}
    all_found, in_vain = 0, 0
    for phrase, answer in zip(phrases, ask({"index": str(index), "asked": asked}), strict=True):
        wanted = {slug for slug, known in texts.items() if has(known, folded(phrase))}
        found = set(answer["slugs"])
        assert wanted <= found, phrase
        all_found, in_vain = all_found + len(found), in_vain + len(found - wanted)
    assert in_vain <= all_found * _RARELY
