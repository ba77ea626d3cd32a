"""The writer: a folder holds exactly what it should, and nobody's work is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        write(folder, files)

        assert held(folder) == files
        assert write(folder, files) == 0
        assert all(any(path.iterdir()) for path in folder.rglob("*") if path.is_dir())


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path / "docs", {"a.md": "a", "b.md": "b"})
    before = (tmp_path / "docs" / "a.md").stat().st_mtime_ns

    assert write(tmp_path / "docs", {"a.md": "a", "b.md": "c"}) == 1
    assert (tmp_path / "docs" / "a.md").stat().st_mtime_ns == before


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")

    with pytest.raises(PaperstacksError, match="somebody's work"):
        write(tmp_path, {"a.md": "a"})

    assert (tmp_path / "thesis.tex").read_text() == "years of work"


@pytest.mark.parametrize("path", ["../a.md", "x/../../a.md", "/etc/a.md"])
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(PaperstacksError, match="path refused"):
        write(tmp_path / "docs", {path: "a"})
