"""One pass over a text of JSON, from entry to entry, whatever lists and wrappers hold them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.errors import Fault
from generator.formats.objects.breaks import Breaks
from generator.formats.objects.damage import (
    OBJECT,
    OBJECT_OR_STRING,
    DamageError,
    begun,
    decode,
    resumption,
)
from generator.limits import LIMITS
from generator.records import Furniture

LONG = 100  # characters of a string that can be an entry although an object is around its list
_BETWEEN = re.compile(r"[\s,\[\]}\ufeff\x1a]*+")
_COLON = re.compile(r"\s*+:\s*+")
_LONGEST_WRAPPER = 5_000  # characters before the first entry
_SHOWN = 5  # keys of an object that is no paper


class Item(NamedTuple):  # made once a line of files with millions; a dataclass takes twice as long
    """An object, or a string that stands for one in a list, and its lines.

    Attributes:
        around: the nearest object that holds the list it stands in, if there is one.
    """

    line: int
    last_line: int
    value: Mapping[str, object] | str
    around: Mapping[str, object] | None = None


IsEntry = Callable[[Mapping[str, object]], bool]
"""Whether an object is an entry itself, and not a wrapper around a list of them."""

Found = Item | Fault | Furniture
_Step = tuple[Item | Fault | None, int]
"""What stands at a position, None if it is no entry, and where to go on."""


class Walk:
    """One pass over one text."""

    def __init__(self, text: str, breaks: Breaks, path: str, is_entry: IsEntry) -> None:
        self._text, self._breaks, self._path, self._is_entry = text, breaks, path, is_entry
        self._line = breaks.line
        self._has_strings = False
        self._wrappers = list[tuple[int, Mapping[str, object]]]()  # each with its end

    def all(self) -> Iterator[Found]:
        """Every entry and fault; first the lines of all that stands around them."""
        yield Furniture(self._line(0), self._line(len(self._text)))
        position = self._after(_BETWEEN, 0)
        while position < len(self._text):
            found, position = self._step(position)
            if found:
                yield found
            position = self._after(_BETWEEN, position)

    def _step(self, position: int) -> _Step:
        try:
            value, end = decode(self._text, position)
        except DamageError as damage:
            return self._damaged(position, damage)
        if isinstance(value, dict):
            return self._object(value, position, end)
        if isinstance(value, str):
            return self._string(value, position, end)
        return None, end

    def _string(self, value: str, position: int, end: int) -> _Step:
        if colon := _COLON.match(self._text, end):
            return None, self._after_scalar(colon.end())
        around = self._around(position)
        if around is not None and len(value) < LONG:
            return None, end
        self._has_strings = True
        return Item(self._line(position), self._line(end), value, around), end

    def _object(self, value: Mapping[str, object], position: int, end: int) -> _Step:
        if self._is_entry(value):
            if is_too_deep(value, self._text[position:end]):
                why = f"it has more than {LIMITS.nesting} brackets within brackets"
                return self._fault(position, end, "nested too deep", why), end
            item = Item(self._line(position), self._line(end), value, self._around(position))
            return item, end
        if self._holds_entry(value):
            self._wrappers.append((end, value))
            return None, position + 1
        if not value or self._follows_colon(position):
            return None, end
        why = f"it has only {', '.join(list(value)[:_SHOWN])}"
        return self._fault(position, end, "no paper in this object", why), end

    def _around(self, position: int) -> Mapping[str, object] | None:
        while self._wrappers and self._wrappers[-1][0] <= position:
            self._wrappers.pop()
        return self._wrappers[-1][1] if self._wrappers else None

    def _holds_entry(self, value: object, depth: int = 0) -> bool:
        if depth > LIMITS.nesting:
            return False
        for inner in _inner(value):
            if isinstance(inner, str) and isinstance(value, list) and len(inner) >= LONG:
                return True
            if isinstance(inner, dict) and self._is_entry(inner):
                return True
            if self._holds_entry(inner, depth + 1):
                return True
        return False

    def _follows_colon(self, position: int) -> bool:
        before = position - 1
        while before >= 0 and self._text[before].isspace():
            before -= 1
        return before >= 0 and self._text[before] == ":"

    def _damaged(self, position: int, damage: DamageError) -> _Step:
        """Goes on at the next entry, or wrapper around entries, that is whole."""
        beginning = OBJECT_OR_STRING if self._has_strings else OBJECT
        end = resumption(self._text, position, damage.position, beginning, self._is_wanted)
        if end < damage.position and self._is_wrapper(position, end):
            return None, end
        why = f"{damage} in line {self._line(damage.position)}"
        return self._fault(position, end, "damaged JSON", why), end

    def _is_wrapper(self, position: int, end: int) -> bool:
        """Whether what is well up to an entry was only around it, and not an entry cut off."""
        if end - position > _LONGEST_WRAPPER:
            return False
        value = begun(self._text, position, end)
        return not (isinstance(value, dict) and self._is_entry(value))

    def _is_wanted(self, value: object) -> bool:
        if isinstance(value, dict):
            return self._is_entry(value) or self._holds_entry(value)
        return isinstance(value, str) and len(value) >= LONG

    def _after_scalar(self, position: int) -> int:
        """Behind the value of a key, if nothing can be in it."""
        if self._text[position : position + 1] in "[{":
            return position
        try:
            return decode(self._text, position)[1]
        except DamageError:
            return position

    def _after(self, pattern: re.Pattern[str], position: int) -> int:
        found = pattern.match(self._text, position)
        return found.end() if found else position

    def _fault(self, position: int, end: int, what: str, why: str) -> Fault:
        cure = "see whether the file was saved whole, or take this part out"
        last = self._breaks.last_line(position, end)
        return Fault(self._path, self._line(position), what, why, cure, last)


def is_too_deep(value: object, text: str) -> bool:
    """Whether a value, written in that text, has more brackets within brackets than allowed."""
    most = LIMITS.nesting
    return text.count("[") + text.count("{") > most and _is_deeper(value, most)


def _inner(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _is_deeper(value: object, most: int) -> bool:
    return most < 0 or any(_is_deeper(inner, most - 1) for inner in _inner(value))
