"""Keywords: golden cases, and laws that hold for any papers."""

import string
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import keywords
from generator.keywords.decisions import parse
from generator.records import Keywords, Paper
from tests.invented import paper

CASES = sorted((Path(__file__).parent / "keywords" / "cases").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    decisions = parse(case.get("decisions", ""), path.name)
    papers = [paper(slug, title, abstract) for slug, (title, abstract) in case["papers"].items()]
    found = keywords.find(papers, decisions)
    by_name = {each.name: set(each.papers) for each in found.shared}
    for name, slugs in case.get("shared", {}).items():
        assert by_name.get(name) == set(slugs), (name, by_name)
    for name, slugs in case.get("absent", {}).items():
        assert not by_name[name] & set(slugs)
    for slug, names in case.get("own", {}).items():
        assert set(names) <= set(found.own[slug]), found.own
    assert not set(case.get("unknown", [])) & by_name.keys()


WORDS = """
    LLM LLMs large language models graph neural networks (GNN) SLAM of the a we propose novel
    image segmentation method self-supervised learning. CLIP clip; index page-2 readme colour
    color tokenisation tokenization chain of thought few shot 图神经网络 naïve Bayes 3D 2024 –
""".split()  # noqa: SIM905 - forty words are easier to read so
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
WILD = st.text(alphabet=string.printable + "éß图—“”()", max_size=60)
CORPORA = st.lists(st.tuples(TEXTS | WILD, TEXTS), max_size=6).map(
    lambda pairs: [paper(f"p{rank}", *texts) for rank, texts in enumerate(pairs)]
)


@settings(max_examples=60)
@given(CORPORA, st.randoms(use_true_random=False))
def test_order_of_papers_does_not_matter(papers: list[Paper], random: Random) -> None:
    shuffled = list(papers)
    random.shuffle(shuffled)
    assert keywords.find(papers) == keywords.find(shuffled)


@settings(max_examples=60)
@given(CORPORA)
def test_both_directions_agree_and_every_page_is_shared(papers: list[Paper]) -> None:
    found = keywords.find(papers)
    assert found.of.keys() == found.own.keys() == {each.slug for each in papers}
    assert _pairs(found) == {(k.slug, p) for p, kept in found.of.items() for k in kept}
    assert all(len(each.papers) >= 2 for each in found.shared)
    assert all(len(each) <= 2 for each in found.own.values())


@settings(max_examples=60)
@given(CORPORA)
def test_no_two_pages_share_an_address(papers: list[Paper]) -> None:
    shared = keywords.find(papers).shared
    addresses = [slug for each in shared for slug in (each.slug, *each.aliases)]
    assert len(addresses) == len(set(addresses))
    assert all(0 < len(slug) <= 80 and slug not in {"index", "readme"} for slug in addresses)
    assert [each.slug for each in shared] == sorted(each.slug for each in shared)


def test_no_more_than_a_fifth_of_many_papers_share_a_keyword() -> None:
    papers = [paper(f"p{n:03}", f"Boat {n}", "We train diffusion models.") for n in range(150)]
    shared = {each.name: each.papers for each in keywords.find(papers).shared}
    assert len(shared["diffusion models"]) == 30


def test_every_spelling_is_an_address_of_the_page() -> None:
    papers = [paper("a", "An LLM", "LLMs."), paper("b", "Large Language Model", "An LLM.")]
    (keyword,) = (each for each in keywords.find(papers).shared if each.name.startswith("large"))
    assert {"llm", "llms"} <= set(keyword.aliases)
    assert {"LLM", "LLMs"} <= set(keyword.variants)


def test_suspects_name_what_a_person_should_see() -> None:
    papers = [
        paper("a", "Sea Lamp Analysis Maps", "Sea lamp analysis maps (SLAM) glow."),
        paper("b", "Salty Lake Art Museum", "A salty lake art museum (SLAM) opens."),
    ]
    rows = dict(keywords.suspects(papers, keywords.find(papers)))
    assert "several long forms" in rows["SLAM"]


def _pairs(found: Keywords) -> set[tuple[str, str]]:
    return {(each.slug, slug) for each in found.shared for slug in each.papers}
