"""Golden cases: an output kept in a file, compared word by word or rewritten on demand."""

from collections.abc import Callable, Mapping
from pathlib import Path

import yaml


def compare(expected: Path, actual: str, *, update: bool) -> None:
    """Asserts that a file holds this text; with `update`, makes it so."""
    if update:
        expected.write_text(actual, encoding="utf-8")
    assert expected.exists(), f"no {expected.name} yet: run pytest --update-goldens and read it"
    assert actual == expected.read_text(encoding="utf-8")


def compare_each(case: Path, shown: Callable[[str], Mapping[str, object]], *, update: bool) -> None:
    """Asserts that a file has what is shown of each text `written` in it; or makes it so."""
    entries = yaml.safe_load(case.read_text(encoding="utf-8"))
    made = [dict(shown(entry["written"])) for entry in entries]
    compare(
        case, yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=100), update=update
    )
