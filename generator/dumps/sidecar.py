"""The small file beside a dump that says what the dump cannot: date with year, source, title."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from generator.errors import Fault

EXAMPLE = "write `date: 2025-03-13`, `source: https://…` or `title: …`, each on a line"
HTTP = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a person says of a dump; "" for what they do not say."""

    date: str = ""
    source: str = ""
    title: str = ""


NO_SIDECAR = Sidecar()


def read_sidecar(path: Path) -> tuple[Sidecar, tuple[Fault, ...]]:
    """Reads `NAME.yml`: the sound fields, and a fault for each other."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        line = (
            error.problem_mark.line + 1
            if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark
            else 1
        )
        return NO_SIDECAR, (Fault(str(path), line, "not YAML", str(error).split("\n")[0], EXAMPLE),)
    if not isinstance(node, yaml.MappingNode):
        return NO_SIDECAR, (Fault(str(path), 1, "no fields", "it has no `name: value`", EXAMPLE),)
    fields, faults = dict[str, str](), list[Fault]()
    for key, value in node.value:
        wrong = _wrong_with(key.value, value)
        if wrong:
            faults.append(Fault(str(path), key.start_mark.line + 1, *wrong, EXAMPLE))
        else:
            fields[key.value] = " ".join(value.value.split())
    return Sidecar(**fields), tuple(faults)


def _wrong_with(key: object, value: yaml.Node) -> tuple[str, str] | None:
    """What is wrong with a field and why, or None."""
    if key not in Sidecar.__dataclass_fields__:
        return "unknown field", f"`{key}` means nothing here"
    if not isinstance(value, yaml.ScalarNode) or not value.value.strip():
        return "empty field", f"`{key}` needs one value"
    if key == "date" and not _is_date(value.value):
        return "wrong date", f"“{value.value}” is no day of the calendar with its year"
    if key == "source" and not HTTP.fullmatch(value.value):
        return "wrong source", f"“{value.value}” is no web address"
    return None


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
