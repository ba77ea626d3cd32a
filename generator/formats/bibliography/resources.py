"""What an RDF document of Zotero describes, one resource after another.

It is cut before it is parsed: so a damaged resource cannot take its neighbours along, and several
documents may follow each other in one text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.errors import Fault
from generator.formats.bibliography import outside
from generator.records import Furniture
from generator.source import Source

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "link": "http://purl.org/rss/1.0/modules/link/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
}
_ROOT = "<rdf:RDF {}>".format(" ".join(f'xmlns:{p}="{uri}"' for p, uri in NAMESPACES.items()))
_ABOUT = f"{{{NAMESPACES['rdf']}}}about"
# Everything that Zotero describes has its own name; what it nests has none.
_OPENING = re.compile(
    r"<(?P<tag>[A-Za-z][\w-]*:[A-Za-z][\w-]*)\s+rdf:about\s*=(?:[^<>]*(?P<empty>/)>)?"
)
_FRAME = re.compile(
    r"(?:[\s\ufeff\x1a]|<\?xml[^<>]*>|</?rdf:RDF\b[^<>]*>|<!--(?:[^-]|-(?!->))*+-->)*+"
)
# Characters that XML does not know, and numbers that stand for half a character.
_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    "|&#(?:x0*d[89a-f][0-9a-f]{2}|0*5(?:529[6-9]|5[3-9][0-9]{2}|[67][0-9]{3}))(?![0-9a-f]);?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource, the lines it stands on, and the name by which others refer to it."""

    line: int
    last_line: int
    name: str
    element: etree._Element


def resources(source: Source) -> Iterator[Resource | Fault | Furniture]:
    """Reads every resource of every document, with what stands around them."""
    text = source.text if "\n" in source.text else source.text.replace("\r", "\n")
    openings = list(_OPENING.finditer(text))
    ends = [*(opening.start() for opening in openings[1:]), len(text)]
    yield from _around(text[: openings[0].start() if openings else len(text)], 1, source.path)
    line, at = 1, 0
    for opening, following in zip(openings, ends, strict=False):
        line += text.count("\n", at, opening.start())
        at = opening.start()
        end = _end(text, opening, following)
        if end < 0:
            yield _damaged(text[at:following], line, source.path, "it has no end")
            continue
        yield from _described(text[at:end], line, source.path)
        yield from _around(text[end:following], line + text.count("\n", at, end), source.path)


def _end(text: str, opening: re.Match[str], following: int) -> int:
    """Where a resource ends, -1 if it does not before the next."""
    if opening["empty"]:
        return opening.end()
    closing = f"</{opening['tag']}>"
    found = text.rfind(closing, opening.end(), following)
    return found + len(closing) if found >= 0 else -1


def _described(text: str, line: int, path: str) -> Iterator[Resource | Fault]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(f"{_ROOT}{_UNSPEAKABLE.sub('�', text)}</rdf:RDF>", parser)
    found = [element for element in root if isinstance(element.tag, str)]
    for element in found:
        yield Resource(line, line + text.count("\n"), element.get(_ABOUT, ""), element)
    if not found:
        yield _damaged(text, line, path, "no element can be read from it")


def _damaged(text: str, line: int, path: str, why: str) -> Fault:
    cure = "export it again, or take it out"
    return Fault(path, line, "damaged entry", why, cure, line + text.rstrip().count("\n"))


def _around(text: str, line: int, path: str) -> Iterator[Fault | Furniture]:
    if not text.strip():
        return
    first = line + text[: len(text) - len(text.lstrip())].count("\n")
    last = line + text.rstrip().count("\n")
    is_frame = _FRAME.fullmatch(text)
    yield Furniture(first, last) if is_frame else outside(path, first, last)
