"""Real and hostile inputs, which stay outside the project: what must come out of each."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.dumps import read_dumps
from generator.dumps.reading import read
from generator.dumps.sidecar import NO_SIDECAR
from generator.dumps.unpacking import File, unpacked
from generator.records import Dump
from tests.golden import compare

FOLDER = Path(os.environ.get("PAPERSTACKS_INPUTS", ""))
HERE = Path(__file__).parent
GIVEN = "PAPERSTACKS_INPUTS" in os.environ
pytestmark = pytest.mark.skipif(not GIVEN, reason="PAPERSTACKS_INPUTS names no folder")

EXPECTED = sorted(FOLDER.rglob("*.expected.jsonl")) if GIVEN else []
FORMS = ("hf-forms", "arxiv", "bib")
WRAPPED = ("a_hard_wrapped", "b_hard_wrapped")


def dumps_of(path: Path) -> Iterator[Dump]:
    for file in unpacked(path.name, path):
        assert isinstance(file, File)
        yield read(file, NO_SIDECAR)


def only(path: Path) -> Dump:
    (dump,) = dumps_of(path)
    assert dump.lines.lost == ()
    return dump


@cache
def folder(name: str) -> tuple[Dump, ...]:
    return read_dumps(FOLDER / name)


def folded(text: str) -> str:
    return " ".join(text.split())


def pairs(*dumps: Dump) -> list[tuple[str, str]]:
    return [(folded(r.title), folded(r.abstract)) for dump in dumps for r in dump.records]


def expected(path: Path) -> list[tuple[str, str]]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(folded(row["title"]), folded(row["abstract"])) for row in rows]


@pytest.mark.parametrize("layout", ["a", "b"])
@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_every_record_comes_out_literally(path: Path, layout: str) -> None:
    dump = only(path.with_name(path.name.replace(".expected.jsonl", f"_{layout}.txt")))

    assert pairs(dump) == expected(path)


def test_bytes_of_every_kind_are_read_or_refused() -> None:
    here = FOLDER / "hostile" / "bytes"
    wrong = [
        (row["file"], row["expected_records"], len(dump.records), len(dump.rejects))
        for row in json.loads((here / "manifest.json").read_text())
        for dump in [only(here / row["file"])]
        if not _as_expected(dump, str(row["expected_records"]))
    ]

    assert wrong == []


def _as_expected(dump: Dump, wanted: str) -> bool:
    """Reads "12", "12 or clear error", "11 right + 1 flagged", "ambiguous: 12 or flagged"."""
    said = bool(dump.rejects or dump.faults or dump.notices)
    number = re.search(r"\d+", wanted)
    is_right = number is not None and len(set(pairs(dump))) == int(number[0])
    if "+" in wanted:
        return is_right and said
    return is_right or (" or " in wanted and said)


@pytest.mark.parametrize("layout", ["a", "b"])
def test_listings_are_read_whole(layout: str) -> None:
    counts = [(len(d.records), len(d.rejects), d.lines.lost) for d in folder(f"hf-dumps/{layout}")]

    assert counts == [(240, 0, ())] * 10


def test_both_layouts_say_the_same() -> None:
    assert sorted(pairs(*folder("hf-dumps/a"))) == sorted(pairs(*folder("hf-dumps/b")))


@pytest.mark.parametrize("name", ["a_repeats", "b_repeats", *WRAPPED])
def test_nothing_of_the_others_is_lost(name: str) -> None:
    assert [dump.lines.lost for dump in folder(f"hf-dumps/{name}")] == [()] * len(
        folder(f"hf-dumps/{name}")
    )


def test_ten_thousand_records_come_out_in_order() -> None:
    assert pairs(*folder("scale-10k")[:-1]) == expected(FOLDER / "scale-10k" / "expected.jsonl")


def test_every_form_is_read_as_before(*, update_goldens: bool) -> None:
    """In figures only: whoever changes a reader sees what it does to real files."""
    said = {
        path.relative_to(FOLDER).as_posix(): _figures(only(path))
        for form in FORMS
        for path in sorted((FOLDER / form).rglob("*"))
        if path.is_file()
    }
    figures = yaml.safe_dump(said, allow_unicode=True, sort_keys=True)
    compare(HERE / "inputs.yml", figures, update=update_goldens)


def _figures(dump: Dump) -> dict[str, object]:
    records = dump.records
    return {
        "reader": dump.reader,
        "records": len(records),
        "rejects": [f"{fault.line}: {fault.what}" for fault in dump.rejects],
        "faults": [fault.what for fault in dump.faults],
        "with": {
            field: sum(bool(getattr(record, field)) for record in records)
            for field in ("abstract", "authors", "identifiers", "published", "venue", "links")
        },
    }
