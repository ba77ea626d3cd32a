"""Related papers: invented catalogues, each with every link it should show."""

from pathlib import Path

import numpy as np
import pytest
import yaml

from generator.records import Related
from generator.related import rank
from generator.related.links import listed
from tests.invented import paper
from tests.related import keywords_of

CASES = sorted((Path(__file__).parent / "related").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_catalogue(case: Path) -> None:
    told = yaml.safe_load(case.read_text(encoding="utf-8"))
    papers = [paper(slug, it["title"], it["abstract"]) for slug, it in told["papers"].items()]
    keywords = keywords_of({slug: it["keywords"] for slug, it in told["papers"].items()})

    links = rank(papers, keywords)

    assert {slug: list(map(_written, listed)) for slug, listed in links.items()} == told["related"]


def _written(link: Related) -> str:
    return f"{link.slug} {link.score:.3f}: {', '.join(link.shared)}"


@pytest.mark.parametrize(("ground", "listed_by_first"), [(12, [1, 2]), (13, [1])])
def test_a_broad_reason_asks_for_more_likeness(ground: int, listed_by_first: list[int]) -> None:
    pairs = np.array([[0, 1], [0, 2], [1, 2]])
    strengths = np.array([0.5, 0.26, 0.9])
    lists = listed(pairs, strengths, np.array([2, ground, 2]), 3)

    assert [other for paper, other, _ in lists.close if paper == 0] == listed_by_first
