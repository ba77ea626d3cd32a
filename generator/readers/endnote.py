r"""EndNote's tagged text, as publishers and the ACL Anthology export it: a tag a line.

```
%0 Conference Proceedings
%T TideNet: Forecasting Ebb and Flow
%A Lovelace, Ada
%D 2024
%X TideNet learns the tides of a harbour from its tide gauge alone.
```
"""

import re
from collections.abc import Iterator

from generator import identifiers
from generator.errors import Fault
from generator.readers import Reader
from generator.records import Entry, Record, Trust
from generator.source import Line, Source

TAG = re.compile(r"%([0-9A-Z@!+^~>])\s+(.*)")
START = re.compile(r"^%0 \S", re.MULTILINE)
TITLE = re.compile(r"^%T \S", re.MULTILINE)


def recognises(source: Source) -> bool:
    """Both the tag that begins an entry and that of a title stand at the start of a line."""
    head = source.head
    return "%0 " in head and bool(START.search(head) and TITLE.search(head))


def read(source: Source) -> Iterator[Entry]:
    """Reads an entry from each `%0` to the next."""
    entry = list[Line]()
    for line in source.lines():
        if line.is_blank:
            continue
        if line.text.startswith("%0") and entry:
            yield _entry(entry, source)
            entry = []
        entry.append(line)
    if entry:
        yield _entry(entry, source)


def _entry(lines: list[Line], source: Source) -> Record | Fault:
    fields = _fields(lines)
    line, last_line = lines[0].number, lines[-1].number
    title, abstract = _first(fields, "T"), _first(fields, "X")
    known = identifiers.together(
        (identifiers.doi(_first(fields, "R")), *map(identifiers.in_address, fields.get("U", [])))
    )
    if not title or not (abstract or known):
        what = "title without abstract" if title else "no title"
        why = "nothing says which paper it is" if title else "no line begins with %T"
        cure = "add a line with %X (abstract), %R (DOI) or %T (title)"
        return Fault(source.path, line, what, why, cure, last_line)
    return Record(
        dump=source.name,
        line=line,
        last_line=last_line,
        title=title,
        abstract=abstract,
        authors=tuple(fields.get("A", ())),
        identifiers=known,
        published=_published(_first(fields, "8"), _first(fields, "D")),
        venue=_first(fields, "B") or _first(fields, "J"),
    )


def _published(day: str, year: str) -> str:
    return day if year in day else f"{day} {year}".strip()


def _fields(lines: list[Line]) -> dict[str, list[str]]:
    """The values of each tag; a line without a tag goes on with the line before it."""
    fields, last = dict[str, list[str]](), list[str]()
    for line in lines:
        if found := TAG.match(line.text):
            last = fields.setdefault(found[1], [])
            last.append(found[2].strip())
        elif last:
            last[-1] += f"\n{line.text}"
    return fields


def _first(fields: dict[str, list[str]], tag: str) -> str:
    return fields.get(tag, [""])[0].strip()


reader = Reader(
    name="endnote",
    about="EndNote's tagged text (%0, %T, %A, %X), as the ACL Anthology and publishers export it",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
