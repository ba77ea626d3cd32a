"""What arXiv's feeds write before an abstract and behind a title: number and kind of the news."""

import re
from dataclasses import dataclass

_BEFORE_ABSTRACT = re.compile(
    r"\s*arXiv:(?P<id>\S+)\s+Announce Type:\s*(?P<kind>[\w-]+)\s*(?:Abstract:\s*)?"
)
_BEHIND_TITLE = re.compile(
    r"\(arXiv:(?P<id>[^\s()]+)\s*(?:\[[^\[\]]*\])?\s*(?P<kind>UPDATED|CROSS LISTED)?\)$"
)
_ANNOUNCED = re.compile(
    r"//(?:rss|export)\.arxiv\.org/(?:rss|atom)|oai:arXiv\.org:|announce_type>"
    r"|updates on arXiv\.org</"
)
_KINDS = {"UPDATED": "replace", "CROSS LISTED": "cross"}


@dataclass(frozen=True, slots=True)
class Announcement:
    """A text without the announcement, and what that said.

    Attributes:
        text: the title or abstract.
        number: arXiv's, as written ("2401.00001v1"), or "".
        kind: "new", "cross", "replace", "replace-cross", or "" if it is not said.
    """

    text: str
    number: str = ""
    kind: str = ""


def stands_in(head: str) -> bool:
    """Whether the beginning of a feed says that it is one of arXiv's daily ones."""
    return _ANNOUNCED.search(head) is not None


def in_abstract(text: str) -> Announcement:
    """Takes off "arXiv:2401.00001v1 Announce Type: new Abstract:", as feeds have it since 2024."""
    found = _BEFORE_ABSTRACT.match(text)
    if not found:
        return Announcement(text.strip())
    return Announcement(text[found.end() :].strip(), found["id"], found["kind"].casefold())


def in_title(text: str) -> Announcement:
    """Takes off "(arXiv:2301.00001v2 [cs.CV] UPDATED)", as feeds had it before."""
    text = text.strip()
    found = _BEHIND_TITLE.search(text)
    if not found:
        return Announcement(text)
    kind = _KINDS.get(found["kind"] or "", "new")
    return Announcement(text[: found.start()].rstrip().removesuffix("."), found["id"], kind)
