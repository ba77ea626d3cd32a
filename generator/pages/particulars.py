"""What is known of a paper beside its title and text, and which sources say so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.markdown import shown
from generator.mathematics import plain
from generator.pages import addresses, seen
from generator.pages.shelves import Shelves
from generator.records import Authority, Origin, Paper

_WORDS = {"abstract": "text", "published": "date"}  # where readers know a field by another name
_ALWAYS_KNOWN = ("title", "abstract", "links")
_ORDER = (
    *("title", "abstract", "summary", "authors", "published"),
    *("venue", "identifiers", "links", "upvotes"),
)


class Particular(NamedTuple):
    """A fact in a line, and what sort of fact it is."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Credit:
    """A source and the fields that are from it.

    Attributes:
        target: the page of the source, "" if it has none.
        title: the dump's title, or the file's name.
        line: where the source says it.
        fields: in a line, as readers know them.
        why: the reason that a correction gives, or "".
    """

    target: str
    title: str
    line: int
    fields: str
    why: str


def of(paper: Paper, shelves: Shelves) -> Iterator[Particular]:
    """What is known, in a line each."""
    if paper.published:
        yield Particular("Published", paper.published)
    if paper.venue:
        yield Particular("Venue", paper.venue)
    if paper.upvotes:
        day = f" on {paper.upvotes.date}" if paper.upvotes.date else ""
        yield Particular("Upvotes", f"{paper.upvotes.count}{day}")
    if shelves.catalogue.is_small or len(paper.sightings) > 1:  # else the end of the page says it
        yield Particular("Seen", seen.told(paper, shelves))


def sources(paper: Paper, shelves: Shelves) -> list[Credit]:
    """Who says what; nothing where the page of a dump says it all."""
    if not any(_is_telling(origin) for origin in paper.origins):
        return []
    credits_ = list[Credit]()
    for (source, path, line, why), fields in _by_place(paper).items():
        dump = shelves.dumps.get(path) if source is Authority.DUMP else None
        target = addresses.dump(shelves.dump_slugs[path]) if dump else ""
        words = ", ".join(_WORDS.get(field, field) for field in fields)
        credits_.append(Credit(target, dump.title if dump else path, line, words, why))
    return credits_


def facts(paper: Paper) -> Mapping[str, object]:
    """The same for programs; what is not known is left out."""
    votes = paper.upvotes
    known: dict[str, object] = {
        "authors": list(map(shown, paper.authors)),
        "published": paper.published,
        "venue": shown(paper.venue),
        "identifiers": list(map(shown, paper.identifiers)),
        "upvotes": {"count": votes.count, "date": shown(votes.date) or None} if votes else None,
        "summary": shown(plain(paper.summary)),
    }
    if any(_is_telling(origin) for origin in paper.origins):
        known["sources"] = [
            {"file": shown(path), "line": line, "fields": fields}
            for (_, path, line, _), fields in _by_place(paper).items()
        ]
    return {name: value for name, value in known.items() if value}


def _is_telling(origin: Origin) -> bool:
    return origin.source is not Authority.DUMP or origin.field not in _ALWAYS_KNOWN


def _by_place(paper: Paper) -> Mapping[tuple[Authority, str, int, str], list[str]]:
    """The fields from each place; corrections first, then dumps, then reference files."""
    places = defaultdict[tuple[Authority, str, int, str], list[str]](list)
    for one in sorted(paper.origins, key=_rank):
        places[one.source, one.path, one.line, one.why].append(one.field)
    return places


def _rank(origin: Origin) -> tuple[Authority, str, int, int]:
    return origin.source, origin.path, origin.line, _ORDER.index(origin.field)
