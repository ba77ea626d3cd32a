"""Fields with the usual names, as tables and JSON give them, to records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import Fault
from generator.formats.fields.addresses import identifiers_of, links_of
from generator.formats.fields.columns import meaning
from generator.formats.fields.people import names_of
from generator.formats.fields.values import abstract_of, count_of, date_of, text_of
from generator.identifiers import in_address
from generator.records import Record
from generator.source import Source

Fields = Mapping[str, list[object]]
"""The values of each field; first the one whose name says most."""

SHOWN = 60  # characters of an entry that a message quotes


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands."""

    source: Source
    line: int
    last_line: int

    def fault(self, what: str, why: str, cure: str) -> Fault:
        """Something wrong with it."""
        return Fault(self.source.path, self.line, what, why, cure, self.last_line)


def fields_of(values: Iterable[tuple[str, object]]) -> Fields:
    """Sorts named values by the field that each name means; drops those that mean none."""
    found: dict[str, list[tuple[int, object]]] = {}
    for name, value in values:
        field, rank = meaning(name)
        if field and value not in (None, ""):
            found.setdefault(field, []).append((rank, value))
    for ranked in found.values():
        ranked.sort(key=lambda each: each[0])
    return {field: [value for _, value in ranked] for field, ranked in found.items()}


def record_of(fields: Fields, place: Place) -> Record:
    """The record of an entry, whether or not it says enough of a paper.

    What is called a description is one, or the abstract itself where nothing else is.
    """
    abstract = next(filter(None, map(abstract_of, fields.get("abstract", ()))), "")
    description, summary = _first(fields, "description"), _first(fields, "summary")
    text, *others = [each for each in (abstract, description, summary) if each] or [""]
    named = identifiers_of(fields)
    return Record(
        dump=place.source.name,
        line=place.line,
        last_line=place.last_line,
        title=_first(fields, "title"),
        abstract=text,
        authors=next(filter(None, map(names_of, fields.get("authors", ()))), ()),
        identifiers=named,
        published=next(filter(None, map(date_of, fields.get("published", ()))), ""),
        venue=next(
            (v for v in map(text_of, fields.get("venue", ())) if v and not in_address(v)), ""
        ),
        links=links_of(fields, named),
        summary=others[-1] if others else "",
        upvotes=next((count_of(value) for value in fields.get("upvotes", ())), None),
    )


def checked(record: Record, place: Place) -> Record | Fault:
    """The record, or the fault for which it cannot stand."""
    if not record.title:
        said = record.abstract or " ".join((*record.authors, *record.identifiers))
        why = f"the entry has none (“{_quoted(said)}”)" if said else "the entry has none"
        return place.fault("no title", why, "add its title, or take the entry out")
    if says_enough(record):
        return record
    why = f"nothing but a title tells the paper (“{_quoted(record.title)}”)"
    cure = "add its abstract, arXiv number or DOI, or take the entry out"
    return place.fault("title without abstract", why, cure)


def says_enough(record: Record) -> bool:
    """Whether title and abstract, an identifier, or authors and date tell one paper."""
    told = record.abstract or record.identifiers or (record.authors and record.published)
    return bool(record.title and told)


def _first(fields: Fields, field: str) -> str:
    return next(filter(None, map(text_of, fields.get(field, ()))), "")


def _quoted(text: str) -> str:
    return " ".join(text.split())[:SHOWN]
