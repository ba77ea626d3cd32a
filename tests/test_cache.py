"""What is kept between builds: never anything but what would be made."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import cache as caching
from generator import pipeline
from generator.cache import Cache
from generator.dumps import read_dumps
from generator.dumps.unpacking import File, unpacked
from generator.errors import Fault
from generator.records import Catalogue
from tests.invented_dumps import DUMPS, NOTHING, quietly

SIDECARS = ("date: 2025-03-13\n", "title: Ice\n", "colour: blue\n")
STEPS = 30


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read, in order."""
    names: list[str] = []

    def noting(name: str, path: Path) -> Iterator[File | Fault]:
        names.append(name)
        return unpacked(name, path)

    monkeypatch.setattr("generator.dumps.unpacked", noting)
    return names


def test_builds_after_any_changes_are_as_clean_ones(tmp_path: Path) -> None:
    folder, chance = tmp_path / "dumps", random.Random(6)  # noqa: S311, no secret
    folder.mkdir()
    changes: list[Callable[[Path, random.Random], None]] = [_write, _write, _describe, _remove]
    for _ in range(STEPS):
        chance.choice(changes)(folder, chance)
        assert _settled(folder, Cache(tmp_path / "cache")) == _settled(folder, Cache())


def _settled(folder: Path, cache: Cache) -> Catalogue:
    return pipeline.catalogue(pipeline.Inputs(folder, NOTHING, NOTHING), quietly, cache)


def _write(folder: Path, chance: random.Random) -> None:
    name, content = chance.choice([*DUMPS, "new.txt"]), chance.choice([*DUMPS.values(), "?"])
    (folder / name).write_text(content)


def _describe(folder: Path, chance: random.Random) -> None:
    (folder / f"{chance.choice(['cold', 'wet', 'new'])}.yml").write_text(chance.choice(SIDECARS))


def _remove(folder: Path, chance: random.Random) -> None:
    for path in chance.sample(sorted(folder.iterdir()), k=min(1, len(list(folder.iterdir())))):
        path.unlink()


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
    (dumps / "cold.yml").write_text(SIDECARS[0])
    read_dumps(dumps, Cache(tmp_path / "cache"))
    assert made == ["cold.txt", "wet.txt", "wet.txt", "cold.txt"]


def test_other_code_makes_everything_anew(
    dumps: Path, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_dumps(dumps, Cache(tmp_path / "cache"))
    monkeypatch.setattr(caching, "_code", lambda: "other")
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
    monkeypatch.setattr(caching, "_PACKAGE", tmp_path)
    (tmp_path / "a.py").write_text("1")
    first = caching._code.__wrapped__()
    (tmp_path / "a.py").write_text("2")
    assert caching._code.__wrapped__() != first
