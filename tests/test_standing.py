"""Parts of a site that are taken over: only while they are made of the same and stand whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.standing import Standing
from generator.writer import write

FILES = {"a.txt": b"a", "x/b.txt": b"b"}


@pytest.fixture
def standing(tmp_path: Path) -> Standing:
    """A site with a part that is made of sand."""
    kept = Standing(tmp_path / "site", tmp_path / "lists")
    write(tmp_path / "site", kept.part("one", "sand", FILES.items))
    return kept


def never() -> Iterator[tuple[str, bytes]]:
    raise AssertionError("made although it stands")


def test_a_part_that_stands_is_not_made_again(standing: Standing) -> None:
    assert dict(standing.part("one", "sand", never)) == FILES


@pytest.mark.parametrize("made_of", ["salt", ""])
def test_one_that_is_made_of_something_else_is_made(standing: Standing, made_of: str) -> None:
    made = dict(standing.part("one", made_of, lambda: [("c.txt", "c")]))
    assert made == {"c.txt": b"c"}


def test_nothing_that_is_not_known_is_taken_over(standing: Standing) -> None:
    for _ in range(2):
        with pytest.raises(AssertionError):
            dict(standing.part("other", "", never))
        dict(standing.part("other", "", FILES.items))


@pytest.mark.parametrize("path", ["site/a.txt", "site/x/b.txt", "lists/one"])
@pytest.mark.parametrize("damage", [b"", b"\0", None])
def test_a_damaged_one_is_made(
    standing: Standing, tmp_path: Path, path: str, damage: bytes | None
) -> None:
    (tmp_path / path).unlink()
    if damage is not None:
        (tmp_path / path).write_bytes(damage)
    assert dict(standing.part("one", "sand", FILES.items)) == FILES
    write(tmp_path / "site", FILES.items())
    assert dict(standing.part("one", "sand", never)) == FILES
