"""One entry parsed, and what its elements hold; small slips of whoever wrote it are forgiven."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from generator.formats.prose import Element

_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)
_PREFIX = re.compile(r"[<\s/]([A-Za-z_][\w.-]*):[A-Za-z_]")
_USUAL = tuple(
    """arxiv atom content creativeCommons dc dcterms itunes media oai oai_dc opensearch prism rdf
    rss slash sy wfw xhtml xsi""".split()  # noqa: SIM905 - reads better as text
)
_SLIP = re.compile(
    r"(?P<section><!\[CDATA\[(?:[^\]<]++|\](?!\]>)|<(?!!\[CDATA\[))*+\]\]>)"
    r"|&(?!(?:\#\d+|\#x[0-9A-Fa-f]+|amp|lt|gt|quot|apos);)(?P<name>[A-Za-z]\w*;)?"
    r"|(?P<number>&\#(?:\d+|x[0-9A-Fa-f]+);)|(?P<less><(?![A-Za-z_/!?]))",
    re.DOTALL | re.VERBOSE,
)
_NO_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLACE = re.compile(r",? line \d+(?:, column \d+)?|\s*\(<string>.*", re.DOTALL)


def parsed(text: str) -> Element:
    """The element that a text is.

    Args:
        text: one element; the prefixes of names need no declaration.

    Raises:
        ValueError: if it is damaged; its message says how.
    """
    try:
        return _parsed(text, _USUAL)
    except (etree.XMLSyntaxError, ValueError):
        prefixes = tuple(sorted({*_PREFIX.findall(text)} - {"xml", "xmlns"}))
        mended = _SLIP.sub(_mended, _NO_CHARACTER.sub("", text))
    try:
        return _parsed(mended, prefixes)
    except etree.XMLSyntaxError as error:
        raise ValueError(_PLACE.sub("", str(error.msg))) from error


def children(element: Element, *names: str) -> Iterator[Element]:
    """Those of an element's children that have one of these names, whatever their prefix."""
    return element.iterchildren(*_with_any_prefix(names))


def texts(element: Element, *names: str) -> Iterator[str]:
    """What such children hold, without the blanks around it."""
    return map(inner_text, children(element, *names))


def text(element: Element, *names: str) -> str:
    """The first of these that is not empty, or ""."""
    return next(filter(None, texts(element, *names)), "")


def inner_text(element: Element) -> str:
    """All that an element holds, without its tags and the blanks around it."""
    held = element.itertext() if len(element) else [element.text or ""]
    return "".join(map(str, held)).strip()


@lru_cache(maxsize=1024)
def _with_any_prefix(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{{*}}{name}" for name in names)


def _parsed(text: str, prefixes: tuple[str, ...]) -> Element:
    return etree.fromstring(f"{_frame(prefixes)}{text}</frame>", _PARSER)[0]


@lru_cache(maxsize=64)
def _frame(prefixes: tuple[str, ...]) -> str:
    """An element that declares prefixes; each stands for itself, as only local names matter."""
    return "".join(("<frame", *(f' xmlns:{prefix}="{prefix}"' for prefix in prefixes), ">"))


def _mended(slip: re.Match[str]) -> str:
    if slip["section"]:
        return slip[0]
    if slip["less"]:
        return "&lt;"
    meant = html.unescape(slip[0]) if slip["name"] or slip["number"] else slip[0]
    return html.escape(_NO_CHARACTER.sub("", meant), quote=False)
