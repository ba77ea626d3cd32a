"""The writer: a folder holds exactly what it should, and nobody's work is lost."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import swapping
from generator.errors import PaperstacksError
from generator.writer import MARK, write

names = st.sampled_from(["a.md", "b.md", "x/a.md", "x/b.md", "y/z/a.md"])
trees = st.dictionaries(names, st.binary(max_size=4))


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARK
    }


@given(st.lists(trees, min_size=1, max_size=4))
def test_the_folder_holds_what_was_written_last(
    tmp_path_factory: pytest.TempPathFactory, versions: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("pages") / "docs"
    for files in versions:
        write(folder, files.items())

        assert held(folder) == files
        assert write(folder, files.items()) == 0
        assert all(any(path.iterdir()) for path in folder.rglob("*") if path.is_dir())


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path / "docs", {"a.md": "a", "b.md": "b"}.items())
    before = (tmp_path / "docs" / "a.md").stat().st_mtime_ns

    assert write(tmp_path / "docs", {"a.md": "a", "b.md": "c"}.items()) == 1
    assert (tmp_path / "docs" / "a.md").stat().st_mtime_ns == before


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")

    with pytest.raises(PaperstacksError, match="somebody's work"):
        write(tmp_path, [("a.md", "a")])

    assert (tmp_path / "thesis.tex").read_text() == "years of work"


@pytest.mark.parametrize("path", ["../a.md", "x/../../a.md", "/etc/a.md"])
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(PaperstacksError, match="path refused"):
        write(tmp_path / "docs", [(path, "a")])


def test_files_that_cannot_all_be_made_leave_the_folder_as_it_was(tmp_path: Path) -> None:
    write(tmp_path / "docs", [("a.md", "a"), ("b.md", "b")])

    def failing() -> Iterator[tuple[str, str]]:
        yield "a.md", "changed"
        yield "c.md", "new"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011, any error will do
        write(tmp_path / "docs", failing())

    assert held(tmp_path / "docs") == {"a.md": b"a", "b.md": b"b"}
    assert {path.name for path in tmp_path.iterdir()} == {"docs", ".docs.before"}


def test_a_folder_takes_the_place_of_a_file_and_a_file_that_of_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "docs", [("a", "file"), ("b/c.md", "inside")])

    write(tmp_path / "docs", [("a/c.md", "inside"), ("b", "file")])

    assert held(tmp_path / "docs") == {"a/c.md": b"inside", "b": b"file"}


@pytest.mark.parametrize("step", range(3))
def test_where_folders_cannot_change_places_at_once_a_kill_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    folder = tmp_path / "docs"
    write(folder, [("a.md", "old")])
    monkeypatch.setattr(swapping, "_exchanged", lambda *_: False)
    done: list[Path] = []
    rename = Path.rename

    def killed(self: Path, target: Path) -> Path:
        if len(done) == step:
            raise KeyboardInterrupt
        done.append(target)
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            write(folder, [("a.md", "new")])
    write(folder, [("a.md", "newer")])

    assert held(folder) == {"a.md": b"newer"}
    assert {path.name for path in tmp_path.iterdir()} == {"docs", ".docs.before"}


def test_without_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refused)
    for content in ("a", "b", "c"):
        write(tmp_path / "docs", [("a.md", content), ("b.md", "stays")])
        assert held(tmp_path / "docs") == {"a.md": content.encode(), "b.md": b"stays"}
