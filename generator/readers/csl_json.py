"""CSL-JSON, which Zotero, citation processors and Crossref give out.

```
[{"type": "paper-conference", "title": "TideNet: Forecasting Ebb and Flow",
  "author": [{"family": "Lovelace", "given": "Ada"}], "issued": {"date-parts": [[2024, 8]]},
  "container-title": "Proceedings of Tides", "DOI": "10.1000/tides.7"}]
```
"""

import re
from collections.abc import Iterator, Mapping

from generator.errors import Fault
from generator.formats.bibliography import checked, identified, linked, venue
from generator.formats.bibliography.markup import unmarked
from generator.formats.objects import Item, items, looks_like_json
from generator.readers import Reader
from generator.records import Entry, Record, Trust
from generator.source import Source

# Keys and kinds that no other format of JSON has.
SIGN = re.compile(
    r'"(?:container-title|date-parts|event-title|citation-key)"\s*:'
    r'|"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|post-weblog)"'
    r'|"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"\s*:'
)
VENUE = ("container-title", "event-title", "event")
REMARKS = (*VENUE, "number", "note", "archive_location")


def recognises(source: Source) -> bool:
    """It is JSON and has a key or a kind of entry of this format."""
    return looks_like_json(source) and SIGN.search(source.head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads each object that is an entry, in whatever it is wrapped."""
    for item in items(source, is_entry):
        if not isinstance(item, Item):
            yield item
        elif isinstance(item.value, str):
            yield _stray(item, source.path)
        else:
            yield checked(_record(item, item.value, source), source.path)


def is_entry(value: Mapping[str, object]) -> bool:
    """Whether an object describes one work, though it may lack its title."""
    return "items" not in value and ("title" in value or {"id", "type"} <= value.keys())


def _record(item: Item, entry: Mapping[str, object], source: Source) -> Record:
    dois, addresses = _texts(entry, "DOI"), _texts(entry, "URL")
    return Record(
        dump=source.name,
        line=item.line,
        last_line=item.last_line,
        title=next(iter(_texts(entry, "title")), ""),
        abstract=next(iter(_texts(entry, "abstract")), ""),
        authors=tuple(filter(None, map(_name, _listed(entry.get("author"))))),
        identifiers=identified(dois, [*addresses, *dois], _texts(entry, *REMARKS)),
        published=_date(entry.get("issued")),
        venue=venue(_texts(entry, *VENUE)),
        links=linked(addresses),
    )


def _texts(entry: Mapping[str, object], *keys: str) -> list[str]:
    """What these keys say; Crossref lists titles, most people do not."""
    values = (value for key in keys for value in _listed(entry.get(key)))
    texts = (unmarked(value).strip() for value in values if isinstance(value, str))
    return [text for text in texts if text]


def _name(author: object) -> str:
    """As in a list of references: family name first."""
    if not isinstance(author, dict):
        return author.strip() if isinstance(author, str) else ""
    parts = {key: value for key, value in author.items() if isinstance(value, str)}
    family = " ".join(
        filter(None, (parts.get(key) for key in ("dropping-particle", "non-dropping-particle",
                                                 "family")))
    )  # fmt: skip
    whole = parts.get("literal") or parts.get("name") or ""
    names = (family, parts.get("suffix", ""), parts.get("given", ""))
    return ", ".join(name.strip() for name in names if name.strip()) or whole.strip()


def _date(issued: object) -> str:
    """The date, of a span its beginning: "2024-08"."""
    if isinstance(issued, dict):
        parts = _listed(next(iter(_listed(issued.get("date-parts"))), None))
        numbers = [str(part).strip() for part in parts if isinstance(part, int | str)]
        written = next((t for key in ("raw", "literal") for t in _texts(issued, key)), "")
        return "-".join(f"{number:0>2}" for number in numbers if number) or written
    return str(issued).strip() if isinstance(issued, str | int) else ""


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _stray(item: Item, path: str) -> Fault:
    why, cure = "it stands where an entry should", "take it out"
    return Fault(path, item.line, "a mere text in the list", why, cure, item.last_line)


reader = Reader(
    name="csl-json",
    about="CSL-JSON, as Zotero, citation processors and Crossref give it out",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
