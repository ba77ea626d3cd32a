"""Numbered links: `[32]` in the text, and the address that it stands for far below, if at all."""

import re

from generator.formats.cards.seen import LONGEST
from generator.source import Source

_DEFINITION = re.compile(r"\[(\d+)\]:?[ \t]+<?(\S+?)>?|(\d+)\.[ \t]+((?:https?|file)://\S+)")
_NUMBERED = re.compile(r"\[\d+\]")


def references(source: Source) -> dict[str, str]:
    """The address of each number that is defined."""
    if not _NUMBERED.search(source.head):
        return {}
    found = map(definition, (line.text for line in source.lines()))
    return {number: address for number, address in found if number}


def definition(line: str) -> tuple[str, str]:
    """The number and the address that a line joins, ("", "") if it is no such line."""
    if len(line) > LONGEST or line.lstrip()[:1] not in tuple("[0123456789"):
        return "", ""
    found = _DEFINITION.fullmatch(line.strip())
    return (found[1] or found[3], found[2] or found[4]) if found else ("", "")
