"""Records made readable: their words cleaned once, so that no later stage cleans again."""

import re
import unicodedata

from generator import dates, links, names
from generator.records import Link, Record, Sighting
from generator.tex import detex

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BLANK = re.compile(r"[\t-\r \x85\u2028\u2029]{2,}|[\t-\r\x85\u2028\u2029]")

# UTF-8 that was read as Latin-1; only leads of common scripts, as "É\x92" is no "ɒ" but "É’".
_SEQUENCE = r"(?:[\xc2-\xc5\xce-\xd1][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x80-\xbf]{3})"
_MISREAD = re.compile(rf"{_SEQUENCE}+")
_C1 = re.compile(r"[\x80-\x9f]")
_DEBRIS = re.compile(r"[\x80-\x84\x86-\x9f\ufb00-\ufb06]")

_HYPHENATED = re.compile(r"(?<=[A-Za-z])\(cid:173\) ?(?=[A-Za-z])")
_COMPOUND_END = re.compile(r"[A-Z]|[a-z]+-|(?:dimensional|free|held|level|scale|selective|time)\b")
_COMPOUND_START = re.compile(r"(?:[A-Z]|\w-\w+|\b(?:one|two|three))$")

# Readings that a text may need: what one uncovers, the next undoes.
_READINGS = 8
UNREADABLE = "\ufffd"  # stands for a text of nothing but controls


def sighting(record: Record) -> Sighting:
    r"""Cleans all that a record says in words, and copies the addresses that it gives.

    The addresses come from the text as written: the cleaned one lacks the target of an `\href`.
    """
    return Sighting(
        record=record,
        title=clean(record.title) or UNREADABLE,
        abstract=(clean(record.abstract) or UNREADABLE) if record.abstract else "",
        links=_links(record),
        authors=names.listed(map(clean, record.authors)),
        published=dates.iso(record.published, record.date) if record.published else "",
        venue=clean(record.venue),
        summary=clean(record.summary),
    )


def _links(record: Record) -> tuple[Link, ...]:
    """Those given besides the text first; each of a kind that is said, or that its host tells."""
    given = [(found[0].url, link.kind) for link in record.links if (found := links.find(link.url))]
    said = {url: kind for url, kind in given if kind in links.KINDS}
    texts = (*(url for url, _ in given), record.title, record.abstract)
    return tuple(
        Link(link.url, said.get(link.url, link.kind)) for link in links.find("\n\n".join(texts))
    )


def clean(text: str) -> str:
    """Turns a text as written into the text that its authors meant to be read.

    Loses nothing that a reader would miss, and leaves what is not certain. Cleaning a clean text
    changes nothing; one that would not settle within a few readings is not read at all.
    """
    before = plain = normalized(text)
    for _ in range(_READINGS):
        told = detex(_rejoined(before))
        read = before if told == before else normalized(told)
        if read == before:
            return read
        before = read
    return plain


def normalized(text: str) -> str:
    """Spells a text in plain characters: single blanks, letters composed (NFC), no controls."""
    printable = text.isprintable()
    if not printable:
        text = _reread(_CONTROL.sub("", text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", _DEBRIS.sub(_printed, text))
    return text.strip() if printable and "  " not in text else _BLANK.sub(" ", text).strip()


def _reread(text: str) -> str:
    """Decodes what was misread once or more, if a control character proves that it was."""
    if _C1.search(text) and any(map(_C1.search, _MISREAD.findall(text))):
        return _MISREAD.sub(_decoded, text)
    return text


def _printed(debris: re.Match[str]) -> str:
    """Spells out a ligature, and makes a control what it was before Windows text was misread."""
    char = debris[0]
    if _C1.match(char):
        return char.encode("latin-1").decode("cp1252", "ignore")
    return unicodedata.normalize("NFKC", char)


def _decoded(misread: re.Match[str]) -> str:
    text = misread[0]
    while not text.isascii():
        try:
            text = text.encode("latin-1").decode("utf-8")
        except UnicodeError:
            break
    return text


def _rejoined(text: str) -> str:
    """Joins what a soft hyphen parted at the end of a line, which some PDF readers spell out."""
    return _HYPHENATED.sub(_hyphen, text) if "(cid:173)" in text else text


def _hyphen(parted: re.Match[str]) -> str:
    start = max(0, parted.start() - 20)
    compound = _COMPOUND_START.search(parted.string, start, parted.start())
    return "-" if compound or _COMPOUND_END.match(parted.string, parted.end()) else ""
