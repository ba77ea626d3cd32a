r"""Papers as JSON or JSON Lines under the usual names.

```
[{"title": "Tides in Tiny Models", "authors": [{"name": "Ada Lovelace"}], "year": 2024,
  "abstract": "We show ...", "externalIds": {"ArXiv": "2410.05434"}}]
```

Semantic Scholar, OpenAlex, Crossref, OpenReview, Papers With Code, Paper Copilot, the ML Anthology,
data sets of conferences, and whatever names its fields alike.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from generator.errors import Fault
from generator.formats.fields import SHOWN, Fields, Place, checked, fields_of, record_of
from generator.formats.fields.addresses import identifiers_of
from generator.formats.fields.values import text_of
from generator.formats.objects import Item, items, looks_like_json
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Source

# Objects within an entry whose fields are the entry's own, and lists of such.
PARTS = (
    "content", "externalIds", "external_ids", "ids", "primary_location", "best_oa_location",
    "locations", "AI", "details", "metadata", "paper",
)  # fmt: skip
HOLDERS = (
    "items", "papers", "results", "data", "entries", "articles", "works", "notes", "publications",
)  # fmt: skip
TELLING = {"abstract", "authors", "arxiv", "doi", "acl", "openreview"}
TELLING_WITH_DESCRIPTION = {"address", "published", "venue"}
NAMED_ALIKE = {"abstract", "arxiv", "doi"}  # with which a name is a title
MOST_TRIED = 200  # objects by which a text is known


def recognises(source: Source) -> bool:
    """JSON in which an object tells a paper."""
    if not looks_like_json(source):
        return False
    head = Source.of(source.name, source.path, source.head)
    tried = islice(items(head, is_entry), MOST_TRIED)
    return any(isinstance(_entry(item, head), Record) for item in tried)


def read(source: Source) -> Iterator[Entry]:
    """Reads a record from each object that is a paper; JSON Lines as they are asked for."""
    return (_entry(item, source) for item in items(source, is_entry))


def is_entry(value: Mapping[str, object]) -> bool:
    """Whether an object is a paper, no review of one, and no answer that holds a list of them."""
    holders = (value.get(name) for name in HOLDERS)
    held = (each for holder in holders if isinstance(holder, list) for each in holder)
    is_paper = _tells(value) and not value.get("replyto")
    return is_paper and not any(isinstance(each, dict) and _tells(each) for each in held)


def _tells(value: Mapping[str, object]) -> bool:
    """Whether the names of fields are those of a paper; of much else, title and description."""
    fields = _fields(value)
    if not any(map(text_of, fields.get("title", ()))):
        return False
    if fields.keys() & TELLING or identifiers_of(fields):
        return True
    return "description" in fields and bool(fields.keys() & TELLING_WITH_DESCRIPTION)


def _fields(value: Mapping[str, object]) -> Fields:
    fields = fields_of(_named(value))
    if "title" not in fields and fields.keys() & NAMED_ALIKE:
        return {**fields, "title": [value.get("display_name") or value.get("name")]}
    return fields


def _named(value: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Every field with its name, those of the parts after the entry's own."""
    yield from value.items()
    for name in PARTS:
        part = value.get(name)
        for each in part if isinstance(part, list) else (part,):
            if isinstance(each, dict):
                yield from each.items()
                yield "venue", each.get("source")


def _entry(item: Item | Fault | Furniture, source: Source) -> Entry:
    if not isinstance(item, Item):
        return item
    place = Place(source, item.line, item.last_line)
    if isinstance(item.value, str):
        why = f"a text stands where papers do (“{item.value[:SHOWN]}”)"
        return place.fault("no object", why, "make it an object with a title, or take it out")
    return checked(record_of(_fields(item.value), place), place)


reader = Reader(
    name="json-papers",
    about="JSON or JSON Lines with papers' usual fields, from Semantic Scholar to your own script",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
    general=True,
)
