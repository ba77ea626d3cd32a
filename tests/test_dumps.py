"""The folder of dumps: what is read, what is left alone, and what is said about it."""

import os
from pathlib import Path

import pytest

from generator.dumps import read_dumps
from generator.errors import PaperstacksError
from generator.records import Dump

PAGE = (
    "Get trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\n"
)
LISTING = f"{PAGE}Mar 13\n\nOn Snow\n\nSnow is cold.\n\nOn Ice\n\nIce is colder.\n"


def only(folder: Path) -> Dump:
    (dump,) = read_dumps(folder)
    return dump


def said(dump: Dump) -> list[str]:
    return [fault.what for fault in (*dump.faults, *dump.rejects, *dump.notices)]


def test_a_dump_alone_keeps_the_day_without_a_year(tmp_path: Path) -> None:
    (tmp_path / "cold-things.txt").write_text(LISTING)

    dump = only(tmp_path)

    assert (dump.name, dump.title, dump.date) == ("cold-things.txt", "Cold things", "Mar 13")
    assert [record.date for record in dump.records] == ["Mar 13", "Mar 13"]


def test_the_file_beside_it_says_what_the_dump_cannot(tmp_path: Path) -> None:
    (tmp_path / "cold.txt").write_text(LISTING)
    (tmp_path / "cold.yml").write_text(
        "date: 2025-03-13\nsource: https://example.org/papers?q=cold\ntitle: Cold Things, Daily\n"
    )

    dump = only(tmp_path)

    assert (dump.date, dump.title) == ("2025-03-13", "Cold Things, Daily")
    assert dump.source == "https://example.org/papers?q=cold"
    assert [record.date for record in dump.records] == ["2025-03-13", "2025-03-13"]


@pytest.mark.parametrize(
    ("sidecar", "line", "what"),
    [
        ("date: 13 March", 1, "wrong date"),
        ("title: x\ndate: 2025-02-30", 2, "wrong date"),
        ("source: javascript:alert(1)", 1, "wrong source"),
        ("colour: red", 1, "unknown field"),
        ("title:", 1, "empty field"),
        ("title: [a, b]", 1, "empty field"),
        ("- date", 1, "no fields"),
        ("title: x\n\tdate: y", 2, "not YAML"),
        ("!!python/object/apply:os.system [echo]", 1, "no fields"),
    ],
)
def test_a_wrong_word_beside_it_is_shown_and_the_dump_still_read(
    tmp_path: Path, sidecar: str, line: int, what: str
) -> None:
    (tmp_path / "cold.txt").write_text(LISTING)
    (tmp_path / "cold.yml").write_text(sidecar)

    dump = only(tmp_path)

    assert [(fault.line, fault.what) for fault in dump.faults] == [(line, what)]
    assert dump.faults[0].path.endswith("cold.yml")
    assert len(dump.records) == 2


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "no reader knows this dump"),
        (b"Dear editor, please find enclosed.", "no reader knows this dump"),
        (b"%PDF-1.4", "no reader knows this dump"),
        (PAGE.encode() + b"Mar 13\n", "no paper in it"),
        (LISTING.replace("Snow is", "Snow’s").encode("cp1252") * 3, "encoding guessed"),
    ],
)
def test_what_a_contributor_should_know_is_said(tmp_path: Path, content: bytes, what: str) -> None:
    (tmp_path / "dump.txt").write_bytes(content)

    assert said(only(tmp_path)) == [what]


def test_what_is_no_dump_is_left_alone_and_said(tmp_path: Path) -> None:
    for name in ("README.md", ".hidden", "dump.txt~", "dump.bak"):
        (tmp_path / name).write_text(LISTING)
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "README.md")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "lonely.yml").write_text("title: x")
    (tmp_path / "dump.yml").symlink_to(tmp_path / "lonely.yml")
    os.mkfifo(tmp_path / "pipe")

    said_of = {dump.name: said(dump) for dump in read_dumps(tmp_path)}

    assert said_of == {
        ".hidden": ["not read"],
        "dump.bak": ["not read"],
        "dump.txt~": ["not read"],
        "dump.yml": ["not read"],
        "folder": ["not read"],
        "link.txt": ["not read"],
        "lonely.yml": ["no dump beside it"],
        "loop": ["not read"],
        "pipe": ["not read"],
    }


@pytest.mark.parametrize(
    "name", ["-rf.txt", "a b.txt", "quote'\".txt", "new\nline.txt", "%41.txt", "😀.txt", "x" * 200]
)
def test_odd_names_do_no_harm(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LISTING + "\nA Lost Title\n")

    dump = only(tmp_path)

    assert dump.name == name
    assert len(str(dump.rejects[0]).splitlines()) == 1


def test_a_name_that_is_no_text_is_shown_as_one(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(LISTING)

    assert only(tmp_path).name == "caf\ufffd.txt"


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperstacksError, match="nowhere:1: no folder of dumps"):
        read_dumps(tmp_path / "nowhere")
