"""What a feed says, before it takes the form of Atom or of JSON."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from generator.records import Link

NAMESPACE = uuid.UUID("6f0f4f0e-6f3b-5f0c-9f55-3a1d6d1c7a70")
"""Under which slugs name entries. It may never change: every reader would see all as new."""

EPOCH = "1970-01-01"
"""Stands where no date is known: every entry needs one, and the clock knows nothing of papers."""


REMEMBERED = 1 << 14
"""Items of which feeds keep what they made: several keywords have the same papers."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A paper in a feed; one that stands in several is the same object, and is known by that.

    Attributes:
        slug: last part of its permalink.
        text: paragraphs.
        links: where the paper stands, and what belongs to it.
        date: the day on which a listing first showed it, else on which it came out, else `EPOCH`.
    """

    slug: str
    title: str
    text: Sequence[str]
    authors: Sequence[str]
    keywords: Sequence[str]
    links: Sequence[Link]
    date: str


@dataclass(frozen=True, slots=True)
class Feed:
    """Some papers under one title.

    Attributes:
        folder: of its page and its files, with its slash; "" is the root of the site.
        items: in the order that readers shall see.
    """

    folder: str
    title: str
    items: Sequence[Item]

    @property
    def date(self) -> str:
        """That of its newest paper."""
        return max((item.date for item in self.items), default=EPOCH)


def name(path: str) -> str:
    """What names a thing at a path for ever.

    It has nothing of the address of the site, so that a site may move to another host, and nothing
    but the path: a tag URI would need a host that stays.
    """
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, path)}"


def moment(date: str) -> str:
    """A day, or the first of a month or a year, as RFC 3339 has it."""
    year, month, day = (*date.split("-"), "01", "01")[:3]
    return f"{year}-{month}-{day}T00:00:00Z"
