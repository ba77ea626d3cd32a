r"""Papers of Hugging Face listed by somebody's program: a numbered rule above each.

```
--- 1. A Title of One Line ---
Link: https://huggingface.co/papers/2405.00001

## Abstract (Original)
Its abstract in one paragraph.

## Abstract (Korean)
...
```
"""

import re
from collections.abc import Iterator, Sequence

from generator import identifiers
from generator.errors import Fault
from generator.formats.listing.furniture import INVITATION, LONGEST_NAVIGATION
from generator.readers import Reader
from generator.records import Entry, Furniture, Link, Record, Trust
from generator.source import Line, Source

_START = re.compile(r"---\s?\d{1,4}\.\s?(?=\S)")
_ENTRY = re.compile(r"^---\s?\d{1,4}\.\s?\S.*\n(?:.*\n){0,8}?.*/papers/\d", re.MULTILINE)
_SECTION = re.compile(r"#{1,6}\s+(\S.*)")
_ORIGINAL = re.compile(r"abstract\s*(?:\((?:original|english|en)\))?", re.IGNORECASE)
_FIELD = re.compile(r"([A-Za-z ]{2,20}):\s*(\S.*)")
_ADDRESS = re.compile(r"https?://[^\s<>()]+")
_RULE = "---"
_DIVIDER = re.compile(r"[-=_*]{3,}")
_LONGEST_TITLE = 5  # lines


def recognises(source: Source) -> bool:
    """A numbered rule, and not far below it the address of a paper's page."""
    is_other = INVITATION.search(source.head) or " ▲)" in source.head
    return not is_other and _ENTRY.search(source.head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads what stands between one rule and the next."""
    entry = list[Line]()
    for line in source.lines():
        if line.is_blank:
            continue
        if _START.match(line.text.strip()) and entry:
            yield from _entries(entry, source)
            entry = []
        entry.append(line)
    if entry:
        yield from _entries(entry, source)


def _entries(lines: Sequence[Line], source: Source) -> Iterator[Entry]:
    if _START.match(lines[0].text.strip()):
        yield _paper(lines, source)
        return
    for line in lines:
        if len(line.text) > LONGEST_NAVIGATION:
            why = f"no paper begins above it (“{line.text.strip()[:60]}”)"
            yield Fault(source.path, line.number, "text outside every paper", why, "take it out")
        else:
            yield Furniture(line.number, line.number)


def _paper(lines: Sequence[Line], source: Source) -> Record | Fault:
    title, rest = _title(lines)
    sections = _sections(rest)
    fields = {key.casefold(): value for key, value in _fields(sections[""])}
    addresses = [url for line in sections[""] for url in _ADDRESS.findall(line)]
    names = identifiers.together(map(identifiers.in_address, addresses))
    text = next((text for name, text in sections.items() if _ORIGINAL.fullmatch(name)), ())
    if not text and not names:
        why = f"no section “Abstract” stands below it (“{title[:60]}”)"
        cure = "add the abstract or the link, or take the title out"
        what = "title without abstract"
        return Fault(source.path, lines[0].number, what, why, cure, lines[-1].number)
    upvotes = fields.get("upvotes", "")
    return Record(
        dump=source.name,
        line=lines[0].number,
        last_line=lines[-1].number,
        title=title,
        abstract="\n".join(text).strip(),
        identifiers=names,
        published=fields.get("published", ""),
        links=tuple(Link(url, "code") for url in dict.fromkeys(addresses) if "github.com/" in url),
        upvotes=int(upvotes) if upvotes.isdecimal() else None,
    )


def _title(lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """The title between the rules, which may be several lines, and what follows it."""
    texts = [line.text.rstrip() for line in lines[:_LONGEST_TITLE]]
    end = next((n for n, text in enumerate(texts, start=1) if text.endswith(_RULE)), 1)
    written = "\n".join(texts[:end]).strip().removesuffix(_RULE)
    return _START.sub("", written, count=1).strip(), lines[end:]


def _sections(lines: Sequence[Line]) -> dict[str, list[str]]:
    """The lines below each heading, those above the first under ""."""
    sections, name = dict[str, list[str]]({"": []}), ""
    for line in lines:
        if heading := _SECTION.fullmatch(line.text.strip()):
            name = heading[1]
            sections.setdefault(name, [])
        elif not _DIVIDER.fullmatch(line.text.strip()):
            sections[name].append(line.text)
    return sections


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if found := _FIELD.fullmatch(line.strip()):
            yield found[1], found[2]


reader = Reader(
    name="hf-digest",
    about="Hugging Face Papers listed by a program, a numbered rule “--- 1. Title ---” above each",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
