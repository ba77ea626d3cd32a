"""What the values of fields say, whatever wraps them."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from generator.limits import LIMITS

_NOTHING = {
    "", "-", "--", "n/a", "na", "nan", "none", "null", "tbd", "tba", "[no abstract available]",
    "no abstract available", "no abstract available.", "abstract not available", "[not available]",
}  # fmt: skip
_INNER = ("value", "text", "name", "display_name", "raw", "url", "link", "title")
_JATS_HEADING = re.compile(r"<(jats:)?title>\s*abstract\s*</\1title>", re.IGNORECASE)
_JATS = re.compile(r"</?(?:jats|mml):[^<>]*>|</?(?:p|sec|i|b|sub|sup|italic|bold)>")
_SECONDS, _MILLISECONDS = 10**8, 10**11  # a later number counts these from 1970 on
_LAST_SECOND = 7_258_118_400  # of the year 2199
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DEEPEST = 5


def text_of(value: object, depth: int = _DEEPEST) -> str:
    """The text that a value is, or that the first of its parts has; "" where it says nothing."""
    if isinstance(value, str):
        text = value.strip()
        return "" if len(text) < len("no abstract available.. ") and _is_nothing(text) else text
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "" if value != value else str(value)  # noqa: PLR0124 - only NaN differs from itself
    inner: Iterator[object] = iter(())
    if isinstance(value, Mapping):
        inner = (value[key] for key in _INNER if key in value)
    elif isinstance(value, list | tuple):
        inner = iter(value)
    texts = (text_of(each, depth - 1) for each in inner) if depth else ()
    return next(filter(None, texts), "")


def texts_of(value: object) -> tuple[str, ...]:
    """The texts of a list, each on its own."""
    each = value if isinstance(value, list | tuple) else (value,)
    return tuple(filter(None, map(text_of, each)))


def abstract_of(value: object) -> str:
    """The text of an abstract, whether in JATS (Crossref) or as an inverted index (OpenAlex)."""
    if isinstance(value, Mapping) and "value" not in value:
        return _from_index(value)
    text = "\n\n".join(texts_of(value))
    if "<jats:" in text:
        return html.unescape(_JATS.sub("", _JATS_HEADING.sub("", text))).strip()
    return text


def date_of(value: object) -> str:
    """A date as written; one that is counted or in parts is spelled out."""
    if isinstance(value, Mapping) and "date-parts" in value:
        return "-".join(_in_digits(part) for part in _flat(value["date-parts"]) if part)
    text = text_of(value)
    number = _number(text)
    if number is None or number <= _SECONDS:
        return text.removesuffix(".0")
    seconds = number / 1000 if number > _MILLISECONDS else number
    if seconds > _LAST_SECOND or (text.isdecimal() and len(text) == len("20200801")):
        return text
    return (_EPOCH + timedelta(seconds=seconds)).date().isoformat()


def count_of(value: object) -> int | None:
    """A whole number from 0 on."""
    text = text_of(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len("1" * 10) else None


def _is_nothing(text: str) -> bool:
    return text.casefold() in _NOTHING


def _number(text: str) -> float | None:
    try:
        return float(text) if text[:1].isdecimal() and text.isascii() else None
    except ValueError:
        return None


def _flat(parts: object) -> tuple[object, ...]:
    """The parts of the first date of a list of them."""
    while isinstance(parts, list) and parts and isinstance(parts[0], list):
        parts = parts[0]
    return tuple(parts) if isinstance(parts, list) else (parts,)


def _in_digits(part: object) -> str:
    return text_of(part).zfill(2)


def _from_index(index: Mapping[str, object]) -> str:
    """Puts each word where the index says that it stands."""
    places = [
        (place, word)
        for word, found in index.items()
        if isinstance(found, list)
        for place in found
        if isinstance(place, int)
    ]
    size = sum(len(word) + 1 for _, word in places)
    return " ".join(word for _, word in sorted(places)) if size <= LIMITS.record else ""
