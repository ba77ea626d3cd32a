"""Names of authors as they are spoken: given name first."""

import re
from collections.abc import Iterable

# "Md" is a given name and "MD" a degree.
_SUFFIX = re.compile(r"(?:[Jj]n?r|[Ss]n?r|[Ee]sq|II|III|IV|Ph\.? ?D|PHD|MD|M\.D)\.?")
_COMPANY = re.compile(r"(?:inc|ltd|llc|llp|gmbh|corp)\.?", re.IGNORECASE)
# Words of names of institutions, which no person's name has.
_INSTITUTION = re.compile(
    r"\b(?:universit\w+|institut\w*|department|laborator\w+|labs?|teams?|group|consortium"
    r"|collaboration|committee|project|center|centre|foundation|association|initiative"
    r"|(?<=\w )(?:of|for|and|the))\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"[\s,]*\bet\.? ?al\b\.?$", re.IGNORECASE)
_OTHERS = frozenset(("others", "and others", "et al", "et al."))
_BRACES = re.compile(r"[{}]")
_AROUND = " \t,;*†‡§¶"
_PARTS = 3  # family name, suffix, given name


def spoken(written: str) -> str:
    """Turns "Lovelace, Ada" round; leaves names of teams and what is no name as it is.

    Knows the forms of BibTeX ("von Last, Jr, First", a name in braces that is one word) and of
    reference managers ("Last, First, Jr.").

    Args:
        written: one name, its TeX decoded.

    >>> spoken("van Beethoven, Ludwig"), spoken("King, Jr., Martin Luther"), spoken("OpenAI")
    ('Ludwig van Beethoven', 'Martin Luther King Jr.', 'OpenAI')
    """
    name = _MORE.sub("", _BRACES.sub("", written)).strip(_AROUND)
    if name.casefold() in _OTHERS:
        return ""
    parts = [part for part in map(str.strip, name.split(",")) if part]
    is_whole = written.startswith("{") and written.endswith("}")
    if not 1 < len(parts) <= _PARTS or is_whole or not _is_person(parts):
        return name
    suffixes = [part for part in parts[1:] if _SUFFIX.fullmatch(part)]
    given = [part for part in parts[1:] if not _SUFFIX.fullmatch(part)]
    if not given:
        return ", ".join(parts) if _is_degree(suffixes[0]) else " ".join(parts)
    return name if len(given) > 1 else " ".join((*given, parts[0], *suffixes))


def listed(names: Iterable[str]) -> tuple[str, ...]:
    """Every name that is one, in order."""
    return tuple(filter(None, map(spoken, names)))


def _is_person(parts: list[str]) -> bool:
    return not any(_COMPANY.fullmatch(part) or _INSTITUTION.search(part) for part in parts)


def _is_degree(suffix: str) -> bool:
    return suffix[:1].upper() in "PM"
