"""Reads HTML as a test sees it: its text, its elements, its links."""

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import yaml

Element = tuple[str, dict[str, str | None]]


class Reader(HTMLParser):
    """The text of a page, its elements with their attributes (but ids), its links to the web."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[Element] = []
        self.links: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element; where a link leads is kept apart if it leads to the web."""
        attributes = {name: value for name, value in attrs if name != "id"}
        if tag == "a" and re.match("(?i)https?:", attributes.get("href") or ""):
            self.links.append(attributes.pop("href") or "")
        self.elements.append((tag, attributes))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


def converted(text: str) -> Reader:
    """As MkDocs converts a page: with the extensions of mkdocs.yml and those it always adds."""
    return Reader(markdown.markdown(text, extensions=_EXTENSIONS))


def _extensions() -> list[str]:
    config = (Path(__file__).parent.parent / "mkdocs.yml").read_text(encoding="utf-8")
    own = yaml.safe_load(config.partition("markdown_extensions:")[2])
    return ["toc", "tables", "fenced_code", *own]


_EXTENSIONS = _extensions()
