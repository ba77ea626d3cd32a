"""Invented papers for tests, made as the real ones are: from records."""

from generator.paper import resolve
from generator.records import Paper, Record, Sighting


def sighting(
    title: str,
    abstract: str = "A text of some length.",
    *,
    dump: str = "one.txt",
    line: int = 1,
) -> Sighting:
    """A sighting of a paper whose record was clean already."""
    return Sighting(Record(dump, line, line + 1, title, abstract, line), title, abstract)


def paper(slug: str, title: str, abstract: str = "A text of some length.") -> Paper:
    """A paper that was seen once."""
    return resolve(slug, [sighting(title, abstract)])
