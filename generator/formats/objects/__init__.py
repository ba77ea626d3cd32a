"""The JSON objects of a text and the lines they stand on, whatever lists and wrappers hold them."""

import json
import re
from collections.abc import Iterator
from itertools import chain

from generator.formats.objects.breaks import Breaks
from generator.formats.objects.damage import DECODER
from generator.formats.objects.walk import Found, IsEntry, Item, Walk, is_too_deep
from generator.limits import LIMITS
from generator.source import DOS_END, Source

__all__ = ["IsEntry", "Item", "items", "looks_like_json"]

_START = re.compile(r"\ufeff?\s*(?:\[\s*[\]\[{\"]|\{\s*[\"}])")
_FIRST_LINES = 20


def looks_like_json(source: Source) -> bool:
    """Whether it begins as a list or an object of JSON does."""
    return _START.match(source.head) is not None


def items(source: Source, is_entry: IsEntry) -> Iterator[Found]:
    """Walks through JSON Lines (read as asked), one document, or several one after another.

    A string in a list is an item too, if it is long or no object is around the list. An object
    that is neither an entry nor holds one, and what is damaged, is a fault of its own lines; the
    walk goes on at the next entry that is whole.
    """
    if _has_one_a_line(source):
        yield from _one_a_line(source, is_entry)
    else:
        text = source.text
        yield from Walk(text, Breaks(text), source.path, is_entry).all()


def _has_one_a_line(source: Source) -> bool:
    lines = (line.strip() for line in source.head.split("\n", _FIRST_LINES))
    return sum(line[:1] == "{" and isinstance(_decoded(line), dict) for line in lines) > 1


def _decoded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _one_a_line(source: Source, is_entry: IsEntry) -> Iterator[Found]:
    """Takes lines that are one entry each as they are, and walks through what is between them."""
    between, size, number = list[str](), 0, 0
    for number, text in enumerate(chain.from_iterable(_lines(source)), start=1):
        value = _object(text)
        if between and (value or size > LIMITS.whole):
            yield from _walk(between, number - 1, source.path, is_entry)
            between, size = [], 0
        if not value:
            between.append(text)
            size += len(text)
        elif is_entry(value) and not is_too_deep(value, text):
            yield Item(number, number, value)
        else:
            yield from _walk([text], number, source.path, is_entry)
    if between:
        yield from _walk(between, number, source.path, is_entry)


def _lines(source: Source) -> Iterator[list[str]]:
    """The lines, many at a time; `Source.lines` would take a tenth of the time of it all."""
    rest = ""
    for piece in source.opened():
        whole, end, rest = (rest + piece).rpartition("\n")
        if end:
            yield whole.split("\n")
    yield [rest.rstrip(DOS_END)]


def _object(line: str) -> dict[str, object] | None:
    """What a line holds, if that is one object that is not empty."""
    try:
        value, end = DECODER.raw_decode(line)
    except (ValueError, RecursionError):
        return None
    is_alone = end == len(line) or not line[end:].strip(" \t\r,")
    return value if is_alone and isinstance(value, dict) else None


def _walk(lines: list[str], last: int, path: str, is_entry: IsEntry) -> Iterator[Found]:
    text = "\n".join(lines)
    return Walk(text, Breaks(text, last - len(lines) + 1, "\n"), path, is_entry).all()
