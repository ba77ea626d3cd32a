"""The JSON objects of a text and the lines they stand on, whatever lists and wrappers hold them."""

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.errors import Fault
from generator.limits import LIMITS
from generator.records import Furniture
from generator.source import Source

_DECODER = json.JSONDecoder()
_BETWEEN = re.compile(r"[\s,\[\]}\ufeff]*")
_COLON = re.compile(r"\s*:\s*")
_WRAPPER = re.compile(
    r"""(?:[\[{\s,]|"(?:[^"\\]|\\.){0,200}"\s*:\s*(?:"(?:[^"\\]|\\.){0,200}"|[\w.+-]+|(?=[\[{])))*+"""
)
_LONGEST_WRAPPER = 5_000  # characters before the first entry
_FIRST_LINES = 20
_MOST_TRIED = 20_000  # places at which a damaged text may go on


@dataclass(frozen=True, slots=True)
class Item:
    """An object, or a string that stands for one in a list, and its lines."""

    line: int
    last_line: int
    value: Mapping[str, object] | str


IsEntry = Callable[[Mapping[str, object]], bool]
"""Whether an object is an entry itself, and not a wrapper around a list of them."""


def looks_like_json(source: Source) -> bool:
    """Whether it begins as a list or an object of JSON does."""
    return re.match(r"\ufeff?\s*(?:\[\s*[\]\[{\"]|\{\s*[\"}])", source.head) is not None


def items(source: Source, is_entry: IsEntry) -> Iterator[Item | Fault | Furniture]:
    """Walks through JSON Lines (read as asked), one document, or several one after another.

    A string in a list is an item too. An object that is neither an entry nor holds one, and what
    is damaged, is a fault of its own lines; the walk goes on at the next entry that is whole.
    """
    if not _has_one_a_line(source):
        yield from _Walk(source.text, 1, source.path, is_entry).all()
        return
    for line in source.lines():
        if not line.is_blank:
            yield from _Walk(line.text, line.number, source.path, is_entry).all()


def _has_one_a_line(source: Source) -> bool:
    lines = (line.strip() for line in source.head.split("\n", _FIRST_LINES))
    return sum(line[:1] == "{" and isinstance(_decoded(line), dict) for line in lines) > 1


def _decoded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


class _Walk:
    """One pass over one text, from entry to entry."""

    def __init__(self, text: str, first_line: int, path: str, is_entry: IsEntry) -> None:
        self._text, self._first, self._path, self._is_entry = text, first_line, path, is_entry
        self._tried = 0

    def all(self) -> Iterator[Item | Fault | Furniture]:
        """Every entry and fault; first the lines of all that stands around them."""
        yield Furniture(self._first, self._line(len(self._text)))
        position = self._after(_BETWEEN, 0)
        while position < len(self._text):
            found, position = self._next(position)
            if found:
                yield found
            position = self._after(_BETWEEN, position)

    def _next(self, position: int) -> tuple[Item | Fault | None, int]:
        """What stands here, None if it is no entry, and where to go on."""
        try:
            value, end = _DECODER.raw_decode(self._text, position)
        except (ValueError, RecursionError) as error:
            return self._damaged(position, error)
        if isinstance(value, dict):
            return self._object(value, position, end)
        if isinstance(value, str):
            colon = _COLON.match(self._text, end)
            if colon:
                return None, self._after_scalar(colon.end())
            return Item(self._line(position), self._line(end), value), end
        return None, end

    def _object(
        self, value: Mapping[str, object], position: int, end: int
    ) -> tuple[Item | Fault | None, int]:
        if self._brackets(position, end) > LIMITS.nesting and _is_deeper(value, LIMITS.nesting):
            why = f"it has more than {LIMITS.nesting} brackets within brackets"
            return self._fault(position, end, "nested too deep", why), end
        if self._is_entry(value):
            return Item(self._line(position), self._line(end), value), end
        if self._holds_entry(value):
            return None, position + 1
        if self._text[:position].rstrip().endswith(":") or not value:
            return None, end
        why = f"it has only {', '.join(map(str, list(value)[:5]))}"
        return self._fault(position, end, "no paper in this object", why), end

    def _holds_entry(self, value: object) -> bool:
        for inner in _inner(value):
            if isinstance(inner, str) and isinstance(value, list):
                return True
            if (isinstance(inner, dict) and self._is_entry(inner)) or self._holds_entry(inner):
                return True
        return False

    def _brackets(self, position: int, end: int) -> int:
        return sum(self._text.count(bracket, position, end) for bracket in "[{")

    def _damaged(self, position: int, error: Exception) -> tuple[Fault | None, int]:
        """Goes on at the next entry that is whole."""
        end = self._text.find("{", position + 1)
        while end >= 0 and self._tried < _MOST_TRIED and not self._is_whole_entry(end):
            end = self._text.find("{", end + 1)
        if end < 0 or self._tried >= _MOST_TRIED:
            end = len(self._text)
        between = self._text[position:end]
        if (
            end < len(self._text)
            and len(between) <= _LONGEST_WRAPPER
            and _WRAPPER.fullmatch(between)
        ):
            return None, end
        why = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        return self._fault(position, end, "damaged JSON", why), end

    def _is_whole_entry(self, position: int) -> bool:
        self._tried += 1
        try:
            value, _ = _DECODER.raw_decode(self._text, position)
        except (ValueError, RecursionError):
            return False
        return isinstance(value, dict) and self._is_entry(value)

    def _after_scalar(self, position: int) -> int:
        """Behind the value of a key, if nothing can be in it."""
        if self._text[position : position + 1] in "[{":
            return position
        try:
            return _DECODER.raw_decode(self._text, position)[1]
        except (ValueError, RecursionError):
            return position

    def _after(self, pattern: re.Pattern[str], position: int) -> int:
        found = pattern.match(self._text, position)
        return found.end() if found else position

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._text)]

    def _line(self, position: int) -> int:
        return self._first + bisect_left(self._breaks, position)

    def _fault(self, position: int, end: int, what: str, why: str) -> Fault:
        cure = "see whether the file was saved whole, or take this part out"
        last = self._line(position + len(self._text[position:end].rstrip()))
        return Fault(self._path, self._line(position), what, why, cure, last)


def _inner(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _is_deeper(value: object, most: int) -> bool:
    return most < 0 or any(_is_deeper(inner, most - 1) for inner in _inner(value))
