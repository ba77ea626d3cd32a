"""Zotero's own RDF.

```
<bib:Article rdf:about="#item_1">
    <z:itemType>journalArticle</z:itemType>
    <dc:title>TideNet: Forecasting Ebb and Flow</dc:title>
    <dcterms:abstract>TideNet learns the tides from a gauge alone.</dcterms:abstract>
</bib:Article>
```
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.formats.bibliography import checked, identified, linked, venue
from generator.formats.bibliography.markup import unmarked
from generator.formats.bibliography.resources import NAMESPACES, Resource, resources
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Source

SIGN = re.compile(
    r"<rdf:RDF\b[^<>]*http://(?:www\.zotero\.org/namespaces/export#|purl\.org/net/biblio#)"
)
PAPERLESS = frozenset(("attachment", "note", "annotation"))
DOI = "DOI "
RESOURCE = f"{{{NAMESPACES['rdf']}}}resource"

SERIES = f"{{{NAMESPACES['bib']}}}Series"
# What Zotero describes besides items, and what it puts items into.
PLACES = frozenset(
    f"{{{NAMESPACES[prefix]}}}{name}"
    for prefix, names in (
        ("bib", "Journal Book Series Periodical Newspaper Code CourtReporter Conference Memo"),
        ("z", "Blog Forum Website Attachment Collection"),
    )
    for name in names.split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A journal or book, and what is said to name it: "ISSN …", or the DOI of the item in it."""

    titles: tuple[str, ...]
    names: tuple[str, ...]


def recognises(source: Source) -> bool:
    """The document names Zotero's words."""
    return SIGN.search(source.head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads each item; a journal, a note or a collection is none."""
    places = _places(source)
    for resource in resources(source):
        if not isinstance(resource, Resource):
            yield resource
        elif _is_item(resource.element):
            yield checked(_record(resource, places, source), source.path)
        else:
            yield Furniture(resource.line, resource.last_line)


def _is_item(element: etree._Element) -> bool:
    kind = _text(element, "z:itemType")
    return kind not in PAPERLESS and (bool(kind) or element.tag not in PLACES)


def _places(source: Source) -> dict[str, Place]:
    """The journals and books that items refer to, by name; each holds the DOI of its item."""
    described = (each for each in resources(source) if isinstance(each, Resource))
    return {
        each.name: _place(each.element)
        for each in described
        if not (_is_item(each.element) or each.element.tag == SERIES)
    }


def _place(element: etree._Element) -> Place:
    return Place(tuple(_texts(element, "dc:title")), tuple(_texts(element, "dc:identifier")))


def _record(resource: Resource, places: Mapping[str, Place], source: Source) -> Record:
    item = resource.element
    nested = (e for e in item.findall("dcterms:isPartOf/*", NAMESPACES) if e.tag != SERIES)
    within = [*map(_place, nested), *_named(item, places)]
    names = [*_texts(item, "dc:identifier"), *(name for place in within for name in place.names)]
    titles = [title for place in within for title in place.titles]
    addresses = _texts(item, "dc:identifier//rdf:value")
    persons = item.findall("bib:authors//foaf:Person", NAMESPACES)
    return Record(
        dump=source.name,
        line=resource.line,
        last_line=resource.last_line,
        title=unmarked(_text(item, "dc:title")),
        abstract=_text(item, "dcterms:abstract"),
        authors=tuple(filter(None, map(_name, persons))),
        identifiers=identified(
            [name.removeprefix(DOI) for name in names if name.startswith(DOI)],
            addresses,
            (*_texts(item, "dc:description"), *_texts(item, "prism:number"), *titles),
        ),
        published=_text(item, "dc:date"),
        venue=venue((*titles, *_texts(item, "bib:presentedAt/bib:Conference/dc:title"))),
        links=linked(addresses),
    )


def _named(item: etree._Element, places: Mapping[str, Place]) -> Iterator[Place]:
    for part in item.findall("dcterms:isPartOf", NAMESPACES):
        name = part.get(RESOURCE, "")
        if name in places:
            yield places[name]


def _name(person: etree._Element) -> str:
    names = (_text(person, "foaf:surname"), _text(person, "foaf:givenName"))
    return ", ".join(filter(None, names))


def _texts(element: etree._Element, path: str) -> list[str]:
    texts = ("".join(map(str, found.itertext())) for found in element.findall(path, NAMESPACES))
    return [text.strip() for text in texts if text.strip()]


def _text(element: etree._Element, path: str) -> str:
    return next(iter(_texts(element, path)), "")


reader = Reader(
    name="zotero-rdf",
    about="Zotero's own RDF, which it offers for export first",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
