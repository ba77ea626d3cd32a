"""What is kept between builds: never anything but what would be made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import digest
from generator.cache import Cache
from generator.dumps import read_dumps
from generator.dumps.unpacking import File, unpacked
from generator.errors import Fault
from tests.invented_dumps import DUMPS


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read, in order."""
    names: list[str] = []

    def noting(name: str, path: Path) -> Iterator[File | Fault]:
        names.append(name)
        return unpacked(name, path)

    monkeypatch.setattr("generator.dumps.unpacked", noting)
    return names


def test_a_file_is_read_again_only_if_its_content_differs(
    dumps: Path, tmp_path: Path, made: list[str]
) -> None:
    for _ in range(2):
        read_dumps(dumps, Cache(tmp_path / "cache"))
    (dumps / "wet.txt").touch()
    read_dumps(dumps, Cache(tmp_path / "cache"))
    assert made == ["cold.txt", "wet.txt"]

    (dumps / "wet.txt").write_text(DUMPS["cold.txt"])
    read_dumps(dumps, Cache(tmp_path / "cache"))
    (dumps / "cold.yml").write_text("date: 2025-03-13\n")
    read_dumps(dumps, Cache(tmp_path / "cache"))
    assert made == ["cold.txt", "wet.txt", "wet.txt", "cold.txt"]


def test_other_code_makes_everything_anew(
    dumps: Path, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_dumps(dumps, Cache(tmp_path / "cache"))
    monkeypatch.setattr(digest, "_code", lambda: "other")
    read_dumps(dumps, Cache(tmp_path / "cache"))
    assert made == ["cold.txt", "wet.txt"] * 2


@pytest.mark.parametrize("damage", [b"", b"\0" * 99, None])
def test_a_damaged_file_is_made_anew(
    dumps: Path, tmp_path: Path, made: list[str], damage: bytes | None
) -> None:
    whole = read_dumps(dumps, Cache(tmp_path / "cache"))
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert read_dumps(dumps, Cache(tmp_path / "cache")) == whole
    assert read_dumps(dumps, Cache(tmp_path / "cache")) == whole
    assert made == ["cold.txt", "wet.txt"] * 2


def test_what_is_no_longer_asked_for_goes(dumps: Path, tmp_path: Path) -> None:
    read_dumps(dumps, Cache(tmp_path / "cache"))
    (dumps / "wet.txt").unlink()
    cache = Cache(tmp_path / "cache")
    read_dumps(dumps, cache)
    cache.forget_others()
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_change_of_any_module_is_other_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest, "_PACKAGE", tmp_path)
    (tmp_path / "a.py").write_text("1")
    first = digest._code.__wrapped__()
    (tmp_path / "a.py").write_text("2")
    assert digest._code.__wrapped__() != first
