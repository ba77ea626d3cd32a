"""A page, before and after a template gave it its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

_NONE: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Page:
    """A page on its way to the disk.

    Attributes:
        path: where it goes, relative to the docs folder ("papers/some-title.md").
        text: front matter and Markdown.
    """

    path: str
    text: str


class Draft(NamedTuple):
    """What one page says, as plain text: pages of a kind share a template and differ in values.

    Attributes:
        path: as of the page.
        kind: names the template (docs/templates/KIND.md.j2) and the looks (`kind` in front matter).
        title, description: for the head of the page and for search engines.
        values: what the template fills in.
        followed: whether feeds tell of what is new on it, if it is of a kind that has them.
        facts: further front matter, for programs that read the Markdown.
        redirect: the path of the page where readers of this one belong, "" to stay.
        modified: the day of the newest listing that shows in it, as much of it as is known
            ("2025-03-13", "2025"); "" where no year is.
    """

    path: str
    kind: str
    title: str
    description: str = ""
    followed: bool = True
    values: Mapping[str, object] = _NONE
    facts: Mapping[str, object] = _NONE
    redirect: str = ""
    modified: str = ""
