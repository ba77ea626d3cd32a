"""The elements of a feed's entry, as named values."""

import re
from collections.abc import Iterator

from lxml import etree

from generator import identifiers
from generator.formats.feeds import descriptions
from generator.formats.fields.columns import meaning
from generator.formats.prose import Element, prose
from generator.formats.xml_entries.parsing import children, inner_text, text, texts

_NAMES = {
    "publication date": ("publicationDate", "published", "pubDate", "date", "issued", "updated"),
    "journal": ("publicationName", "journal_ref", "journal_reference", "journal"),
    "doi": ("doi", "DOI", "identifier"),
}
_DESCRIPTIONS = ("abstract", "description", "summary", "encoded", "content")
_TELLING = frozenset({"abstract", "description"})
_NUMBER = re.compile(r"oai:arXiv\.org:(\S+)")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+ \((.*)\)$")


def values(entry: Element) -> Iterator[tuple[str, object]]:
    """What an entry says, under the names that fields of papers have.

    What its description says of authors and dates comes first: that is of the paper, while the
    elements may be of whoever made the feed.
    """
    for title in texts(entry, "title"):
        yield "title", prose(title)
    yield from _addresses(entry)
    for name, value in _described(entry):
        yield name, _folded(value) if meaning(name)[0] == "authors" else value
    for name, tags in _NAMES.items():
        for written in texts(entry, *tags):
            yield name, written
    authors = list(filter(None, map(_folded, _authors(entry))))
    yield "authors", authors[0] if len(authors) == 1 else authors


def _folded(text: str) -> str:
    """A list of names with single blanks, a name or several on a line."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _authors(entry: Element) -> Iterator[str]:
    for written in texts(entry, "creator"):
        yield prose(written)
    for author in children(entry, "author"):
        written = text(author, "name") or inner_text(author)
        mail = _MAIL.match(written)
        yield mail[1] if mail else written


def _addresses(entry: Element) -> Iterator[tuple[str, str]]:
    """The page of the entry, and what else names the paper."""
    for link in children(entry, "link"):
        address = (link.text or link.get("href") or "").strip()
        if link.get("rel", "alternate") == "alternate" or identifiers.in_address(address):
            yield "url", address
    for name in texts(entry, "guid", "id"):
        number = _NUMBER.fullmatch(name)
        if number:
            yield "arxiv", number[1]
        elif identifiers.in_address(name):
            yield "url", name


def _described(entry: Element) -> Iterator[tuple[str, str]]:
    """The labelled parts of all descriptions; without an abstract among them, the first text."""
    told = [part for tag in _DESCRIPTIONS for each in children(entry, tag) for part in _parts(each)]
    for name, value in told:
        if name and value:
            yield name, value
    if not any(meaning(name)[0] in _TELLING for name, value in told if value):
        yield "description", next((value for name, value in told if value and not name), "")


def _parts(element: Element) -> Iterator[tuple[str, str]]:
    inner = [etree.tostring(child, encoding="unicode") for child in element]
    return descriptions.parts((element.text or "") + "".join(inner))
