"""The names of authors, however they are listed."""

import ast
import re
from collections.abc import Iterator, Mapping

_SCOPUS_NUMBER = re.compile(r"\(\d{8,}\)")
_AND = re.compile(r" ?,? ?(?:\band\b|&) ")
_BETWEEN_INITIALS = re.compile(r"[. -]+")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_WHOLE = ("name", "fullname", "full_name", "display_name", "literal", "author", "raw_author_name")
_PARTS = (("given", "family"), ("first", "last"), ("firstName", "lastName"))
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")  # of a sentence; other points are of initials
_LONGEST_LIST = 20_000  # characters of a list as Python or JSON writes it
_LONGEST_NAME = 60  # characters
_MOST_WORDS = 6
_MOST_INITIALS = 4
_DIGIT_OR_MARK = re.compile(r"[\d:!?/\\@#|\[\]{}<>=“”\"]")
_PARTICLES = frozenset((
    "van", "von", "der", "den", "de", "da", "del", "della", "di", "dos", "du", "la", "le", "el",
    "al", "bin", "ibn", "ten", "ter", "zu", "y", "e", "et",
))  # fmt: skip
_MORE = re.compile(r"\bet\.? ?al\b\.?$", re.IGNORECASE)


def names_of(value: object) -> tuple[str, ...]:
    """Names in order, as written, from a list of names or of objects, or from one string."""
    if isinstance(value, str):
        listed = _listed(value)
        return split(value) if listed is None else names_of(listed)
    if isinstance(value, Mapping):
        inner = value.get("value")
        return names_of(inner) if inner else tuple(filter(None, [_name(value)]))
    if isinstance(value, list | tuple):
        return tuple(filter(None, map(_name, value)))
    return ()


def split(text: str) -> tuple[str, ...]:
    """Splits one string at `;`, `|`, line ends, ` and ` or `,`, whichever it lists names by."""
    text = _SCOPUS_NUMBER.sub("", text).strip()
    if (more := _MORE.search(text)) and more.start():
        *names, last = split(text[: more.start()]) or ("",)
        return *names, f"{last} {more[0]}"
    for separator in (";", "|", "\n"):
        if separator in text:
            return _trimmed(text.split(separator))
    text = " ".join(text.split())
    if re.search(r"\band\b|&", text) and _are_inverted(_AND.split(text)):
        return _trimmed(_AND.split(text))
    pieces = [piece for part in _AND.split(text) for piece in part.split(",")]
    return _trimmed(_joined([piece.strip() for piece in pieces if piece.strip()]))


def look_like_names(text: str) -> bool:
    """Whether a text that may be anything lists persons."""
    names = split(_MORE.sub("", text.strip()))
    certain = sum(map(_looks_like_name, names))
    return bool(names) and 2 * certain > len(names) and all(map(_may_be_name, names))


def _listed(text: str) -> object:
    """The list that a string writes out as Python or JSON does, or None."""
    text = text.strip()
    if not (text.startswith("[") and text.endswith("]") and len(text) <= _LONGEST_LIST):
        return None
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _name(value: object, depth: int = 3) -> str:
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, Mapping) or not depth:
        return ""
    for parts in _PARTS:
        found = [value[part] for part in parts if isinstance(value.get(part), str)]
        if found:
            return " ".join(str(part).strip() for part in found if part)
    inner = (_name(value[key], depth - 1) for key in _WHOLE if key in value)
    return next(filter(None, inner), "")


def _are_inverted(names: list[str]) -> bool:
    """Whether names are written as in BibTeX: at most one comma in each, and one in most."""
    commas = [name.count(",") for name in names]
    return max(commas) <= 1 and 2 * sum(commas) > len(names)


def _joined(pieces: list[str]) -> list[str]:
    """Joins "Lovelace", "Ada" and "Lovelace", "A." again, and suffixes to their names."""
    if _are_pairs(pieces):
        return [f"{last}, {first}" for last, first in zip(pieces[::2], pieces[1::2], strict=True)]
    joined = list[str]()
    for piece in pieces:
        if joined and _SUFFIX.fullmatch(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _are_pairs(pieces: list[str]) -> bool:
    lasts, firsts = pieces[::2], pieces[1::2]
    if not firsts or len(lasts) != len(firsts):
        return False
    if all(map(_are_initials, firsts)):
        return True
    return len(pieces) == len(("last", "first")) and " " not in lasts[0]


def _are_initials(text: str) -> bool:
    letters = _BETWEEN_INITIALS.sub("", text)
    return len(letters) <= _MOST_INITIALS and letters.isalpha() and letters.isupper()


def _trimmed(names: list[str]) -> tuple[str, ...]:
    stripped = (_FULL_STOP.sub("", name.strip(" \t,;*")) for name in names)
    return tuple(name for name in stripped if name)


def _looks_like_name(name: str) -> bool:
    return _may_be_name(name) and all(map(_is_of_name, _words(name)))


def _may_be_name(name: str) -> bool:
    """Whether nothing speaks against it; some people write theirs in lower case."""
    is_short = len(name) <= _LONGEST_NAME and 1 < len(name.split()) <= _MOST_WORDS
    return is_short and not _DIGIT_OR_MARK.search(name)


def _words(name: str) -> Iterator[str]:
    return (word.strip("().,'’*†‡") for word in name.split())


def _is_of_name(word: str) -> bool:
    return word.casefold() in _PARTICLES or word[:1].isupper() or not word[:1].isascii() or not word
