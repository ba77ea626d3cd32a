"""The values of BibTeX fields: braces, quotation marks, names of strings, and `#` between them."""

import re
from collections.abc import Mapping

from generator.limits import LIMITS

_BRACE = re.compile(r"(?<!\\)[{}]")
_BRACE_OR_QUOTE = re.compile(r"(?<!\\)[{}\"]")
_WORD = re.compile(r"[^\s#{}\"]+(?:[^\S\n]+[^\s#{}\"]+)*")
_HASH = re.compile(r"\s*(#)?\s*")


class DamagedError(ValueError):
    """A value that does not end where it should; its message says how that was seen."""


def resolved(value: str, strings: Mapping[str, str]) -> str:
    """What a value says, joined from its parts.

    Args:
        value: as it stands between `=` and the comma.
        strings: what earlier `@string` entries define, by lower-case name. The name of another
            (of a month, say) stands for itself.

    Raises:
        DamagedError: if something else than `#` follows on a part, or if strings within strings
            make it larger than an entry may be.
    """
    parts, at, size = list[str](), 0, 0
    while at < len(value):
        start = at
        part, at = _part(value, at, strings)
        parts.append(part)
        size += max(0, len(part) - (at - start))
        if size > LIMITS.record:
            raise DamagedError(f"its strings have over {LIMITS.record} characters")
        hash_sign = _HASH.match(value, at)
        if hash_sign is None or (hash_sign[1] is None and hash_sign.end() < len(value)):
            raise DamagedError("it goes on behind its end")
        at = hash_sign.end()
    return "".join(parts)


def _part(value: str, at: int, strings: Mapping[str, str]) -> tuple[str, int]:
    """The part that begins here, and where it ends."""
    if value[at] == "{":
        end = _closing(value, at)
        return value[at + 1 : end], end + 1
    if value[at] == '"':
        end = _closing_quote(value, at)
        return value[at + 1 : end], end + 1
    word = _WORD.match(value, at)
    if word is None:
        raise DamagedError("it begins with a bracket that nothing opened")
    return strings.get(word[0].casefold(), word[0]), word.end()


def _closing(value: str, opening: int) -> int:
    end = value.find("}", opening)
    if "{" not in value[opening + 1 : end] and value[end - 1] != "\\":
        return end  # as most do
    depth = 0
    for brace in _BRACE.finditer(value, opening):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.start()
    raise DamagedError("a brace is not closed")


def _closing_quote(value: str, opening: int) -> int:
    depth = 0
    for mark in _BRACE_OR_QUOTE.finditer(value, opening + 1):
        if mark[0] == '"' and depth == 0:
            return mark.start()
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
    raise DamagedError("a quotation mark is not closed")
