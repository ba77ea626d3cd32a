"""Papers as Hugging Face's own programs give them: its API, its pages' data, its command line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import identifiers, links
from generator.errors import Fault
from generator.formats.hugging_face_api.fields import Fields, day_in
from generator.limits import LIMITS
from generator.records import Link, Record

HUB = "https://huggingface.co/"
_REPOSITORY = re.compile(r"(?:\w[\w.-]*/)?\w[\w.-]*", re.ASCII)
_ADDRESSES = (("githubRepo", "code"), ("projectPage", "project"))
_LINKED = (
    ("linkedModels", "", "model"),
    ("linkedDatasets", "datasets/", "data"),
    ("linkedSpaces", "spaces/", "demo"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an object stands: the dump's name and path, and the lines."""

    dump: str
    path: str
    line: int
    last_line: int


def is_paper(value: Mapping[str, object]) -> bool:
    """Whether an object is a paper, or one that a listing has wrapped with its day and votes."""
    if isinstance(value.get("paper"), dict):
        return True
    if "title" not in value:
        return False
    number = value.get("id")
    is_known = isinstance(number, str) and identifiers.arxiv(number) != ""
    return is_known or not value.keys().isdisjoint(("summary", "authors", "upvotes"))


def paper(value: Mapping[str, object], place: Place, day: str = "") -> Record | Fault:
    """Reads a paper, nested in what its listing says of it or flat.

    Args:
        value: an object that `is_paper`.
        place: where it stands.
        day: that of the listing around it, where that says one.
    """
    fields = Fields.of(value)
    title, abstract, number = fields.text("title"), fields.text("summary"), fields.text("id")
    record = Record(
        dump=place.dump,
        line=place.line,
        last_line=place.last_line,
        title=title,
        abstract=abstract,
        date=_featured(fields, day),
        authors=tuple(_authors(fields.listed("authors"))),
        identifiers=identifiers.together([identifiers.arxiv(number)]),
        published=fields.text("publishedAt"),
        links=tuple(dict.fromkeys(_links(fields))),
        summary=fields.text("ai_summary"),
        upvotes=fields.count("upvotes"),
    )
    return _checked(record, place)


def papers_in(
    value: object, around: Mapping[str, object] | None = None, depth: int = 0
) -> Iterator[tuple[Mapping[str, object], Mapping[str, object] | None]]:
    """Finds the papers in an object, each with the nearest object that holds it."""
    if depth > LIMITS.nesting:
        return
    if isinstance(value, dict):
        if is_paper(value):
            yield value, around
            return
        around = value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from papers_in(part, around, depth + 1)


def day_of(listing: Mapping[str, object] | None) -> str:
    """The one day that a listing says it is of, or "" (it may be a week's or a month's)."""
    if not listing or listing.get("periodType", "day") != "day":
        return ""
    said = (listing.get("dateString"), listing.get("date"))
    return next((day for day in map(day_in, said) if day), "")


def _featured(fields: Fields, day: str) -> str:
    """The day on which it was listed.

    For some years the listing said that as its own `publishedAt`; later that became the paper's,
    moved by some hours, so only one after the paper's counts.
    """
    if said := fields.text("submittedOnDailyAt"):
        return day_in(said)
    outer = fields.around.get("publishedAt", fields.around.get("submitted_at"))
    is_later = isinstance(outer, str) and outer > fields.text("publishedAt")
    return day or (day_in(outer) if is_later else "")


def _authors(listed: Iterable[object]) -> Iterator[str]:
    for author in listed:
        name = author.get("name") if isinstance(author, dict) else author
        is_hidden = isinstance(author, dict) and author.get("hidden") is True
        if isinstance(name, str) and name.strip() and not is_hidden:
            yield name.strip()


def _links(fields: Fields) -> Iterator[Link]:
    for key, kind in _ADDRESSES:
        for link in links.find(fields.text(key))[:1]:
            yield Link(link.url, kind)
    for key, folder, kind in _LINKED:
        for repository in fields.listed(key):
            name = repository.get("id") if isinstance(repository, dict) else None
            if isinstance(name, str) and _REPOSITORY.fullmatch(name):
                yield Link(f"{HUB}{folder}{name}", kind)


def _checked(record: Record, place: Place) -> Record | Fault:
    """The record, if it says enough to be a paper."""
    if record.title and (record.abstract or record.identifiers):
        return record
    if record.title:
        what, why = "title without abstract", f"nor an arXiv id (“{record.title[:60]}”)"
        cure = "save the page or the answer whole, or take the paper out"
    else:
        what, why = "no title", "its object has none"
        cure = "save the page or the answer again, or take the paper out"
    return Fault(place.path, place.line, what, why, cure, place.last_line)
