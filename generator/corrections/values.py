"""The fields that a correction can set or take away, and the form of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import yaml

from generator import dates, identifiers, links
from generator.records import Link


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why what stands there is no value of its field."""

    why: str


def value_of(field: str, node: yaml.Node) -> object:
    """Reads the value of a field that can be set; Wrong if it is none."""
    if field in LISTS:
        return _listed(node, LISTS[field])
    text = _text(node)
    if not text:
        return Wrong("a text belongs here; to take the field away, name it under `remove:`")
    if field == "published" and dates.iso(text) != text:
        return Wrong(f"“{text}” is not of the form 2020-08-01, 2020-08 or 2020")
    return text


def empty(field: str) -> object:
    """What a field is that was taken away."""
    if field == "upvotes":
        return None
    return () if field in LISTS else ""


def _listed(node: yaml.Node, read: Callable[[str], object]) -> object:
    parts = node.value if isinstance(node, yaml.SequenceNode) else []
    texts = [_text(part) for part in parts]
    if not texts or not all(texts):
        return Wrong("a list of texts belongs here, such as [one, another]")
    values = {text: read(text) for text in texts}
    bad = next((text for text, value in values.items() if not value), None)
    if bad is not None:
        return Wrong(f"“{bad}” is none")
    return tuple(dict.fromkeys(values.values()))


def _text(node: yaml.Node) -> str:
    return " ".join(node.value.split()) if isinstance(node, yaml.ScalarNode) else ""


def _identifier(text: str) -> str:
    return identifiers.arxiv(text) or identifiers.doi(text) or identifiers.in_address(text)


def _link(text: str) -> Link | None:
    found = links.find(text)
    return found[0] if len(found) == 1 else None


LISTS: Mapping[str, Callable[[str], object]] = {
    "authors": str,
    "identifiers": _identifier,
    "links": _link,
}
TEXTS = ("title", "abstract", "published", "venue", "summary")
SETTABLE = (*TEXTS, *LISTS)
REMOVABLE = (*(field for field in SETTABLE if field != "title"), "upvotes")
