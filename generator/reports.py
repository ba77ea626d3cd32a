"""Faults as text for people, as annotations for a forge, as JSON for programs."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from generator.errors import Fault

FORMATS = ("text", "github", "json")


def report(faults: Sequence[Fault], notices: Sequence[Fault], totals: str, form: str) -> str:
    """Says all that is wrong, all that is worth a look, and the totals, in one of FORMATS."""
    if form == "json":
        said = {
            "faults": [asdict(fault) for fault in faults],
            "notices": [asdict(notice) for notice in notices],
            "totals": totals,
        }
        return json.dumps(said, indent=2) + "\n"
    if form == "github":
        lines = [*_annotations("error", faults), *_annotations("notice", notices)]
    else:
        lines = [str(fault) for fault in (*notices, *faults)]
    return "".join(f"{line}\n" for line in (*lines, totals))


def _annotations(level: str, faults: Iterable[Fault]) -> Iterable[str]:
    """Workflow commands, in which nothing of a dump can end the command or begin another."""
    for fault in faults:
        last = max(fault.line, fault.last_line)
        place = f"file={_property(fault.path)},line={fault.line},endLine={last}"
        message = f"{fault.why}; {fault.cure}"
        yield f"::{level} {place},title={_property(fault.what)}::{_value(message)}"


def _value(text: str) -> str:
    """A message, of which lines and the sign of escapes are escaped."""
    plain = "".join(char if char.isprintable() or char in "\r\n" else "�" for char in text)
    return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _value(text).replace(":", "%3A").replace(",", "%2C")
