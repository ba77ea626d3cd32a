"""papers.jsonl keeps the contract that its schema states."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from generator import pipeline
from generator.exports import jsonl
from generator.records import Catalogue
from tests.invented_dumps import DUMPS, quietly


def lines(settled: Catalogue) -> list[dict[str, object]]:
    return [json.loads(line) for line in jsonl.render(settled).splitlines()]


def test_every_line_keeps_the_schema(shipped: Catalogue) -> None:
    schema = json.loads(jsonl.schema())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    faults = [error.message for line in lines(shipped) for error in validator.iter_errors(line)]
    assert faults == []


def test_lines_are_sorted_by_slug_and_name_each_paper_once(shipped: Catalogue) -> None:
    slugs = [line["slug"] for line in lines(shipped)]

    assert slugs == sorted({paper.slug for paper in shipped.papers})


def test_a_year_is_never_invented(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMPS["cold.txt"])
    (line, *_) = lines(pipeline.catalogue(tmp_path, Path("curation"), quietly))

    assert line["sightings"] == [{"dump": "dump.txt", "line": 9, "date": "Mar 13"}]
