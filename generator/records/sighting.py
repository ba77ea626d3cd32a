"""A record made readable."""

from dataclasses import dataclass

from generator.records.record import Link, Record


@dataclass(frozen=True, slots=True)
class Sighting:
    """A record made readable: cleaned once, so that no later stage cleans again.

    Attributes:
        record: what was cleaned.
        title, abstract, venue, summary: as their authors meant them to be read; "" where the
            record has none.
        links: those that the entry gives besides its text, then those in it, each with its kind.
        authors: given name first ("Ada Lovelace").
        published: ISO date, or as much of one as is known ("2020", "2020-08"), or "".
    """

    record: Record
    title: str
    abstract: str
    links: tuple[Link, ...] = ()
    authors: tuple[str, ...] = ()
    published: str = ""
    venue: str = ""
    summary: str = ""
