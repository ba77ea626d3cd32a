"""A text with an object a line, of which only the lines that may be of use are shown.

A snapshot of arXiv has millions of them, and reading each takes far longer than a look at it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from generator import identifiers
from generator.records import Record
from generator.source import Line, Source

_NAMES = ('"id"', '"doi"', '"arxiv_id"')
_WHOLE = re.compile(r'\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"')
_OPENING = re.compile(r'\s*:\s*"([^"]{0,200})')
_VERSION = re.compile(r"(?<=\d)v\d+$")
_decoded = json.JSONDecoder(strict=False).raw_decode


class Wanted(Protocol):
    """Knows which papers are wanted."""

    @property
    def has_names(self) -> bool:
        """Whether any has an identifier."""

    def may_be(self, record: Record) -> bool:
        """Whether a record as written may tell of one."""

    def is_named(self, identifier: str) -> bool:
        """Whether one has this identifier; its scheme may be missing."""

    def is_titled(self, title: str) -> bool:
        """Whether one has this title, as written."""

    def is_opened(self, text: str) -> bool:
        """Whether the abstract of one begins as this does."""


@dataclass
class Sieve:
    """Looks at lines, and counts those that it holds back.

    Attributes:
        wanted: what is looked for.
        held: lines that were held back.
    """

    wanted: Wanted
    held: int = 0

    def shows(self, line: str) -> bool:
        """Whether a line is no whole object with a title, or may tell of what is wanted."""
        titles = list(_values(line, '"title"', _WHOLE)) if _is_whole(line) else ()
        shown = not titles or self._may_tell(line, titles)
        self.held += not shown
        return shown

    def _may_tell(self, line: str, titles: Iterable[str]) -> bool:
        if any(map(self.wanted.is_titled, map(_unescaped, titles))):
            return True
        if any(map(self.wanted.is_opened, map(_unescaped, _openings(line)))):
            return True
        return self.wanted.has_names and any(map(self._is_named, _names(line)))

    def _is_named(self, name: str) -> bool:
        bare = identifiers.in_address(name) if "://" in name else _VERSION.sub("", name)
        return self.wanted.is_named(bare)


@dataclass(frozen=True)
class Sifted(Source):
    """A source without the lines that a sieve holds back; the others keep their numbers."""

    sieve: Sieve

    def lines(self) -> Iterator[Line]:
        """The lines that are shown."""
        self.sieve.held = 0
        return (line for line in super().lines() if self.sieve.shows(line.text))


def _is_whole(line: str) -> bool:
    return line[:1] == "{" and line[-1:] == "}"


def _values(line: str, key: str, value: re.Pattern[str]) -> Iterator[str]:
    """The texts that stand behind a key; finding the key first is what makes it fast."""
    at = line.find(key)
    while at >= 0:
        at += len(key)
        if found := value.match(line, at):
            yield found[1]
        at = line.find(key, at)


def _openings(line: str) -> Iterator[str]:
    """How the abstracts begin; where there are none, the summaries."""
    found = [*_values(line, '"abstract"', _OPENING)] or _values(line, '"summary"', _OPENING)
    return map(_whole_words, found)


def _names(line: str) -> Iterator[str]:
    return chain.from_iterable(_values(line, key, _WHOLE) for key in _NAMES if key in line)


def _whole_words(text: str) -> str:
    """The beginning of a text up to a blank, as an escape may be cut at its end."""
    return text.rpartition(" ")[0] if "\\" in text else text


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    try:
        return str(_decoded(f'"{text}"')[0])
    except ValueError:
        return text
