"""Golden cases: an output kept in a file, compared word by word or rewritten on demand."""

from pathlib import Path


def compare(expected: Path, actual: str, *, update: bool) -> None:
    """Asserts that a file holds this text; with `update`, makes it so."""
    if update:
        expected.write_text(actual, encoding="utf-8")
    assert expected.exists(), f"no {expected.name} yet: run pytest --update-goldens and read it"
    assert actual == expected.read_text(encoding="utf-8")
