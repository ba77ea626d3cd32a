"""Related papers: invented catalogues, each with every link it should show."""

from pathlib import Path

import pytest
import yaml

from generator.records import Related
from generator.related import rank
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
