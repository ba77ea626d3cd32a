"""papers.jsonl keeps the contract that its schema states."""

import bz2
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator import exports, limits, pages, pipeline
from generator.exports import jsonl
from generator.inputs import Inputs
from generator.records import Catalogue
from tests.invented_dumps import DUMPS, NOTHING, quietly
from tests.small_catalogue import small_catalogue


def lines(settled: Catalogue) -> list[dict[str, Any]]:
    return list(map(json.loads, jsonl.render(settled)))


@pytest.mark.parametrize("name", ["shipped", "small"])
def test_every_line_keeps_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    settled = request.getfixturevalue(name) if name == "shipped" else small_catalogue()
    schema = json.loads(jsonl.schema())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    faults = [error.message for line in lines(settled) for error in validator.iter_errors(line)]
    assert faults == []


def test_lines_are_sorted_by_slug_and_name_each_paper_once(shipped: Catalogue) -> None:
    slugs = [line["slug"] for line in lines(shipped)]

    assert slugs == sorted({paper.slug for paper in shipped.papers})


def test_all_that_is_known_of_a_paper_is_told() -> None:
    line, moths, *_ = lines(small_catalogue())

    assert (line["authors"], line["published"]) == (["B. Keeper", "Mo Th"], "2024-01")
    assert line["identifiers"] == ["arxiv:2401.00001", "doi:10.1000/b_e(e)"]
    assert line["venue"] == "Journal of Meadows & Orchards"
    assert line["upvotes"] == {"count": 8, "date": "May 1"}
    assert line["summary"] == "Drones count bees."
    assert {
        "field": "venue",
        "source": "correction",
        "file": "corrections.yml",
        "line": 7,
        "why": "it was misspelt",
    } in line["origins"]
    assert (moths["authors"], moths["published"], moths["upvotes"]) == ([], None, None)


def test_a_year_is_never_invented(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMPS["cold.txt"])
    (line, *_) = lines(pipeline.catalogue(Inputs(tmp_path, Path("curation"), NOTHING), quietly))

    assert line["sightings"] == [{"dump": "dump.txt", "line": 9, "date": "Mar 13"}]


@given(text=st.text(st.characters()))
def test_texts_come_back_as_they_were_but_for_halves_of_characters(text: str) -> None:
    small = small_catalogue()
    told = replace(small, papers=(replace(small.papers[3], title=text, abstract=text),), related={})
    (line,) = lines(told)

    whole = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert (line["title"], line["abstract"]) == (whole, whole)


def test_a_large_catalogue_has_the_same_files_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = dict(exports.render(small_catalogue()))
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    packed = dict(exports.render(small_catalogue()))

    whole = [name for name in plain if name.startswith("papers.") and ".schema." not in name]
    assert {name.removesuffix(".bz2") for name in packed} == set(plain)
    for name in {*whole} - {"papers.db"}:
        assert bz2.decompress(packed[f"{name}.bz2"]) == plain[name]
    assert packed == dict(exports.render(small_catalogue()))


def test_each_file_is_listed_on_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    for most in (limits.SMALL, 1):
        monkeypatch.setattr("generator.records.catalogue.SMALL", most)
        (page,) = (draft for draft in pages.drafts(small_catalogue()) if draft.kind == "files")
        listed = page.values["files"]
        assert isinstance(listed, list)
        made = [name for name, _ in exports.render(small_catalogue())]
        assert sorted(file.name for file in listed) == sorted(made)
