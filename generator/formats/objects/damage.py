"""What is wrong in damaged JSON, and where it goes on; in time that grows as the text does."""

import json
import re
import sys
from collections.abc import Callable

DECODER = json.JSONDecoder()
_WINDOW = 2**13  # characters that are looked at first, as most entries have fewer
_WIDER = 8  # times, where they were not enough
_MARGIN = 16  # characters before the end of a window that it may have cut in two
OBJECT = re.compile(r'\{\s*+"')
OBJECT_OR_STRING = re.compile(r'\{\s*+"|(?<![^\s,\[])"')
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)
_LONG_NUMBER = re.compile(r"\d{1000,}+")


IsWanted = Callable[[object], bool]


class DamageError(ValueError):
    """What stands at a position is no JSON; `position` is where that shows."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


def decode(text: str, start: int) -> tuple[object, int]:
    """The value that begins there, and its end.

    The decoder is shown no more of the text than it needs, for its errors count all lines before.

    Raises:
        DamageError: if there is none.
    """
    width = _WINDOW
    while True:
        window = text[start : start + width]
        is_cut = start + width < len(text)
        try:
            value, end = DECODER.raw_decode(window)
        except json.JSONDecodeError as error:
            is_near = error.pos > len(window) - _MARGIN or error.msg.startswith("Unterminated")
            if not (is_cut and is_near):
                message = f"{error.msg[:1].lower()}{error.msg[1:]}".rstrip(" :").removesuffix(" at")
                raise DamageError(message, start + error.pos) from error
        except RecursionError as error:
            raise DamageError("it is nested too deep", _overflow(text, start)) from error
        except ValueError as error:  # a number of more digits than Python reads
            found = _LONG_NUMBER.search(text, start)
            raise DamageError(str(error), found.end() if found else start) from error
        else:
            if not (is_cut and end == len(window)):
                return value, start + end
        width *= _WIDER


def resumption(
    text: str, start: int, reached: int, beginning: re.Pattern[str], is_wanted: IsWanted
) -> int:
    """Where the first value begins that is whole and wanted, or the end of the text.

    Args:
        text: it all.
        start: where nothing whole begins.
        reached: how far that looked like JSON; objects in between may well be whole.
        beginning: what such a value begins with, `OBJECT` or `OBJECT_OR_STRING`.
        is_wanted: whether a value is worth going on at.
    """
    while True:
        for inner in _brackets(text, start, reached)[1]:
            value, _ = _looked_at(text, inner)
            if value and is_wanted(value):
                return inner
        found = beginning.search(text, max(reached, start + 1))
        if not found:
            return len(text)
        start = found.start()
        value, reached = _looked_at(text, start)
        if value and is_wanted(value):
            return start
        if value:
            start = reached - 1


def _looked_at(text: str, start: int) -> tuple[object, int]:
    """The value that begins there and its end, or None and how far it looked like one."""
    try:
        return decode(text, start)
    except DamageError as damage:
        return None, damage.position


def begun(text: str, start: int, end: int) -> object:
    """The value that begins there, as if what follows were null and all its brackets closed."""
    opened, _ = _brackets(text, start, end)
    closing = ("]" if text[first] == "[" else "}" for first in reversed(opened))
    value, _ = _looked_at(f"{text[start:end]}null{''.join(closing)}", 0)
    return value


def _brackets(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Those that do not close before the end, and the outermost objects that do, within them."""
    opened, whole = list[int](), list[int]()
    for token in _TOKEN.finditer(text, start, end):
        if token[0] in ("[", "{"):
            opened.append(token.start())
        elif token[0] in ("]", "}") and opened:
            first = opened.pop()
            if token[0] == "}":
                while whole and whole[-1] > first:
                    whole.pop()
                whole.append(first)
    return opened, whole


def _overflow(text: str, start: int) -> int:
    """Where brackets within brackets became too many."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += (token[0] in ("[", "{")) - (token[0] in ("]", "}"))
        if depth > sys.getrecursionlimit() // 2:
            return token.start()
    return len(text)
