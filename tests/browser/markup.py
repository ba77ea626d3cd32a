"""The elements of a page as they stand in its file."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_VALUE = r"""\"[^\"]*\"|'[^']*'|[^\s"'>]+"""
_ATTRIBUTE = re.compile(rf"([^\s\"'>/=]+)(?:\s*=\s*({_VALUE}))?")
_TAG = re.compile(r"""<([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
_NAME = re.compile(r"<([a-zA-Z][\w-]*)")
_SCRIPT = re.compile(r"(?s)(<script\b[^>]*>).*?</script>")


@dataclass(frozen=True, slots=True)
class Element:
    """The name of an element, and its attributes with their values as a browser reads them."""

    name: str
    attributes: dict[str, str]


def elements(text: str) -> Iterator[Element]:
    """The elements of a page or a part of it; what scripts say is none."""
    for tag in _TAG.finditer(_SCRIPT.sub(r"\1", text)):
        pairs = _ATTRIBUTE.findall(tag[2])
        attributes = {name.lower(): html.unescape(value.strip("\"'")) for name, value in pairs}
        yield Element(tag[1].lower(), attributes)


def names(text: str) -> set[str]:
    """The names of the elements in a page or a part of it."""
    return {name.lower() for name in _NAME.findall(_SCRIPT.sub(r"\1", text))}


def article(text: str) -> str:
    """The part of a page that is its own."""
    return text.partition("<article")[2].partition("</article>")[0]


def kind(text: str) -> str:
    """What sort of page it is."""
    found = re.search(r'<article class="[^"]*\bps-(\w+)', text)
    return found[1] if found else ""
