"""What a reader takes away in the browser: byte for byte what the generator's files say."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import markdown
import pytest

from generator import exports
from generator.exports.cited import cited
from generator.markdown import shown
from generator.records import Catalogue
from tests.awkward_catalogue import awkward_catalogue
from tests.browser import hostile
from tests.invented import paper
from tests.node import PROJECT, run
from tests.test_lookup import SITE, written

FORMATS = ("bib", "ris", "csl.json", "csv")
SIGNS = "aZ é\\{}[]()<>~^&%$#_*`|=:@!+-.,;\"'/\n\t\x07\x85\u2028\u00a0ßǅⅣ本\U0001f41d\ud83d0"


def hostile_catalogue() -> Catalogue:
    """Papers of texts that try to be something else, and of signs in any order."""
    chance = random.Random(7)  # noqa: S311 - no secret
    noise = ("".join(chance.choices(SIGNS, k=chance.randint(1, 30))) for _ in range(300))
    papers = tuple(
        replace(
            paper(f"paper-{number:03}", text),
            authors=(text, f"Ada {text}", "Bea"),
            venue=text,
            identifiers=("arxiv:2401.00001", f"doi:10.1000/{text}"),
            published=chance.choice(("", "2020", "2021-11", "1999-02-03")),
        )
        for number, text in enumerate(filter(shown, (*hostile.TITLES, *noise)))
    )
    return replace(awkward_catalogue(), papers=papers, addresses={})


def taken(catalogue: Catalogue, folder: Path) -> dict[str, str]:
    """All papers in each format, by its ending, as the browser writes it."""
    slugs = [each.slug for each in catalogue.papers]
    question = json.dumps({"site": str(written(catalogue, folder)), "slugs": slugs})
    answer: dict[str, str] = json.loads(
        run(str(PROJECT / "tests" / "take-away" / "written.mjs"), said=question)
    )
    return answer


@pytest.mark.parametrize("made", [awkward_catalogue, hostile_catalogue])
def test_the_browser_writes_the_generators_bytes(
    made: Callable[[], Catalogue], tmp_path: Path
) -> None:
    files = dict(exports.render(made(), SITE))

    told = taken(made(), tmp_path)

    for ending in FORMATS:
        assert told[ending] == files[f"papers.{ending}"].decode(), ending


@pytest.mark.parametrize("made", [awkward_catalogue, hostile_catalogue])
def test_markdown_is_a_list_of_links_whose_texts_stay_texts(
    made: Callable[[], Catalogue], tmp_path: Path
) -> None:
    told = taken(made(), tmp_path)["md"]

    html = markdown.markdown(told, extensions=["attr_list", "tables"])

    papers = cited(made(), SITE)
    items = re.findall(r"<li>(.*?)</li>", html, re.DOTALL)
    assert len(items) == len(papers)
    for item, each in zip(items, papers, strict=True):
        found = re.match(r'<a href="(https?://[^"]*)">(.*?)</a>', item, re.DOTALL)
        assert found, item
        assert unescape(found[2]) == each.citation.title
        assert set(re.findall(r"<(\w+)", item)) <= {"a", "em"}
