"""What the addresses and names among a paper's fields are: identifiers of it, or links."""

import re
from collections.abc import Callable, Container, Iterator, Mapping

from generator import identifiers, links
from generator.formats.fields.values import texts_of
from generator.records import Link

_URL = re.compile(r"https?://[^\s<>\"'\[\]{}|,;]+[^\s<>\"'\[\]{}|,;.:!?*)]")
_ACL = "https://aclanthology.org/"
_OPENREVIEW = "https://openreview.net/forum?id="
KINDS = ("code", "project", "data", "model", "demo", "video")
_SHORTEST_FORUM, _LONGEST_FORUM = 8, 16  # characters of an OpenReview identifier


def identifiers_of(fields: Mapping[str, list[object]]) -> tuple[str, ...]:
    """What names a paper, from the fields that name it or say where it stands."""
    return identifiers.together(
        named(text)
        for field, named in _NAMED.items()
        for value in fields.get(field, ())
        for text in texts_of(value)
    )


def links_of(fields: Mapping[str, list[object]], named: Container[str]) -> tuple[Link, ...]:
    """The addresses besides those by which the paper is named, each once, with its kind."""
    found: dict[str, Link] = {}
    for field in (*KINDS, "address"):
        for value in fields.get(field, ()):
            urls = list(_urls_in(value))
            # Several in one field called "homepage" are the authors' own.
            for url in () if field == "project" and len(urls) > 1 else urls:
                kind = field if field in KINDS else kind_of_paper(url)
                found.setdefault(url, Link(url, kind))
    return tuple(link for url, link in found.items() if identifiers.in_address(url) not in named)


def kind_of_paper(url: str) -> str:
    """The kind of an address at which a paper is said to stand: "" if its host knows better."""
    known = {link.kind for link in links.find(url)} - {"project", "paper"}
    return "" if known else "paper"


def _urls_in(value: object) -> Iterator[str]:
    """The web addresses in a text or a list of texts."""
    return (url for text in texts_of(value) if "//" in text for url in _URL.findall(text))


def _arxiv(text: str) -> str:
    return identifiers.arxiv(text) or identifiers.in_address(text)


def _openreview(text: str) -> str:
    is_address = "/" in text or not _SHORTEST_FORUM <= len(text) <= _LONGEST_FORUM
    return identifiers.in_address(text if is_address else _OPENREVIEW + text)


def _name(text: str) -> str:
    return identifiers.arxiv(text) or identifiers.doi(text)


def _acl(text: str) -> str:
    return identifiers.in_address(_ACL + text)


_NAMED: Mapping[str, Callable[[str], str]] = {
    "doi": identifiers.doi,
    "arxiv": _arxiv,
    "acl": _acl,
    "openreview": _openreview,
    "name": _name,
    "address": identifiers.in_address,
    "venue": identifiers.in_address,  # Zotero makes "arXiv:2003.07441 [cs]" a journal
}
