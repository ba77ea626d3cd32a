"""What a form of writing papers down tells of one, before it was written and after it was read."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.records import Entry, Record


@dataclass(frozen=True)
class Paper:
    """What every form can tell of a paper."""

    number: str
    title: str
    abstract: str
    authors: tuple[str, ...]


def told(found: Iterable[Entry]) -> list[Paper]:
    """What the records among some entries tell."""
    return [
        Paper("".join(r.identifiers).removeprefix("arxiv:"), r.title, r.abstract, r.authors)
        for r in found
        if isinstance(r, Record)
    ]
