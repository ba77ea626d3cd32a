"""The entries of a saved listing page: pairs of `dt` (the number) and `dd` (all the rest)."""

import re
from collections.abc import Iterator

from generator import identifiers
from generator.errors import Fault
from generator.formats import prose
from generator.formats.arxiv import authors
from generator.formats.fields import Place, checked
from generator.formats.xml_entries.parts import Kind, Part, parts
from generator.records import Entry, Furniture, Record
from generator.source import Source

_NUMBER = re.compile(r"(?:arXiv:|/abs/)\s*([\w./-]+)")
_LIST = re.compile(r"(</?dl\b[^<>]*>)", re.IGNORECASE)
_LABEL = re.compile(r"(?:Title|Authors?|Comments|Journal-ref|DOI):\s*")
_UNSAID = re.compile(
    r"<!--(?:[^<-]++|-(?!->)|<(?!!--))*+-->"
    r"|<(h\d|small|script|style)\b[^<>]*>(?:[^<]++|<(?!/?\1\b))*+</\1\s*>|<[^<>]*>|&nbsp;",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:listings for\s+|<h3>\s*)(?P<day>\w{3,9}, \d{1,2} \w{3,9} \d{4})\b", re.IGNORECASE
)
_SHOWN = 60  # characters of what is not known


def read(source: Source) -> Iterator[Entry]:
    """Reads pairs; what stands between two of them inside the list is a fault."""
    day = ""
    for part in parts(source, "dt", "dd"):
        days = [found["day"] for found in _DAY.finditer(part.text)]
        if part.kind is Kind.ENTRY:
            yield _entry(part, source, day)
        elif part.kind is Kind.TORN:
            cure = "save the page again, or take this part out"
            why = "a number without a title, or a title without a number"
            yield Fault(source.path, part.line, "half an entry", why, cure, part.last_line)
        else:
            yield Furniture(part.line, part.last_line)
            yield from _unknown(part, source)
        day = days[-1] if days else day


def _unknown(part: Part, source: Source) -> Iterator[Fault]:
    """Text that stands inside the list and belongs to no pair."""
    lines = _UNSAID.sub(_breaks, _in_list(part.text)).split("\n")
    for number, line in enumerate(lines, start=part.line):
        if line.strip():
            why = f"no entry holds {line.strip()[:_SHOWN]!r}"
            cure = "see whether a tag around it was lost, or take it out"
            yield Fault(source.path, number, "text between the entries", why, cure)


def _in_list(html: str) -> str:
    """Only what stands inside a list; the rest of the page becomes empty lines."""
    before, *tags_and_texts = _LIST.split(html)
    tags, texts = tags_and_texts[::2], tags_and_texts[1::2]
    is_in_list = not tags or tags[0].startswith("</")
    kept = [before if is_in_list else "\n" * before.count("\n")]
    for tag, text in zip(tags, texts, strict=True):
        kept.append("\n" * (tag + text).count("\n") if tag.startswith("</") else tag + text)
    return "".join(kept)


def _breaks(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _entry(part: Part, source: Source, day: str) -> Record | Fault:
    fields = _fields(part.text)
    number = _NUMBER.search(part.text)
    record = Record(
        dump=source.name,
        line=part.line,
        last_line=part.last_line,
        title=fields.get("list-title", ""),
        abstract=fields.get("p", ""),
        date=day,
        authors=authors.names(fields.get("list-authors", "")),
        identifiers=identifiers.together(
            [
                identifiers.arxiv(number[1]) if number else "",
                *map(identifiers.doi, fields.get("list-doi", "").split()),
            ]
        ),
        venue=fields.get("list-journal-ref", ""),
    )
    return checked(record, Place(source, part.line, part.last_line))


def _fields(html: str) -> dict[str, str]:
    """What stands in each `div` of a class, without its label; the abstract is the `p`."""
    fields = dict[str, str]()
    root = prose.parsed(html)
    if root is None:
        return fields
    for element in root.iter("div", "p"):
        name = "p" if element.tag == "p" else (element.get("class") or "").partition(" ")[0]
        for label in element.findall("span[@class='descriptor']"):
            label.text = ""
        if name.startswith("list-") or name == "p":
            fields.setdefault(name, _LABEL.sub("", prose.seen(element), count=1))
    return fields
