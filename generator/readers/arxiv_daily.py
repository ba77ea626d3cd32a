r"""JSON whose values are rows or items of Markdown, from which daily listings of arXiv are made.

```
{"SLAM": {"2410.05434": "|**2024-10-07**|**Tides in Tiny Models**|Ada Lovelace et.al.|[2410.05434](http://arxiv.org/abs/2410.05434)|null|\n",
          "2410.05435": "- 2024-10-08, **Ebb and Flow**, Bo Kahn et.al., Paper: [http://arxiv.org/abs/2410.05435](...)\n"}}
```

Most have all of it on one line. Each key is an arXiv number, so that a damaged value is over where
the next key begins.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from generator.formats.fields import SHOWN, Place
from generator.formats.markup import found_in
from generator.formats.objects.breaks import Breaks
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Line, Source

_KEY = re.compile(r'"\d{4}\.\d{4,5}(?:v\d{1,3})?"\s{0,9}:\s{0,9}(?="\s{0,9}(?:\||[-*] ))')
_BETWEEN = re.compile(
    r"""(?: [\s,{}\[\]\ufeff\x1a]
    | "[^"\\\n]{0,200}"\s*:\s*(?: \{ | [\w.+-]+ | "[^"\\\n]{0,200}" )
    )*+""",
    re.VERBOSE,
)
_START = re.compile(r"\ufeff?\s*\{")
_DECODER = json.JSONDecoder(strict=False)
_CURE = "see whether the file was saved whole, or take this part out"


def recognises(source: Source) -> bool:
    """JSON in which an arXiv number is the key to a row or an item."""
    return bool(_START.match(source.head) and _KEY.search(source.head))


def read(source: Source) -> Iterator[Entry]:
    """Reads a record from each value."""
    text, at = source.text, 0
    breaks = Breaks(text)
    keys = [found.span() for found in _KEY.finditer(text)]
    ends = (*(start for start, _ in keys[1:]), len(text))
    for (start, value), end in zip(keys, ends, strict=False):
        yield from _rest(text[at:start], at, breaks, source)
        rows, at = _decoded(text, value, end)
        place = Place(source, breaks.line(start), breaks.last_line(start, at))
        yield from _records(rows, text[value:at], place)
    yield from _rest(text[at:], at, breaks, source)


def _decoded(text: str, start: int, end: int) -> tuple[str, int]:
    """The string that begins here and where it ends; "" up to the next key if it is damaged."""
    written = text[start:end]
    try:
        value, size = _DECODER.raw_decode(written)
    except ValueError:
        return "", start + len(written.rstrip())
    return str(value), start + size


def _records(rows: str, written: str, place: Place) -> Iterator[Entry]:
    lines = [Line(place.line, line) for line in rows.split("\n")]
    found = [entry for entry, _ in found_in(lines, place.source) if isinstance(entry, Record)]
    yield from (replace(record, last_line=place.last_line) for record in found)
    if not found:
        why = f"no row of a table and no item with a paper stands here ({_shown(written)})"
        yield place.fault("damaged value", why, _CURE)


def _rest(text: str, at: int, breaks: Breaks, source: Source) -> Iterator[Entry]:
    """What stands between two values: names of sections and brackets, or something unknown."""
    rest = text.strip()
    if rest:
        at += text.index(rest)
        place = Place(source, breaks.line(at), breaks.line(at + len(rest)))
        why = f"something other than rows and names of sections stands here ({_shown(rest)})"
        is_known = _BETWEEN.fullmatch(rest)
        fault = place.fault("damaged JSON", why, _CURE)
        yield Furniture(place.line, place.last_line) if is_known else fault


def _shown(written: str) -> str:
    return " ".join(written[: 2 * SHOWN].split())[:SHOWN]


reader = Reader(
    name="arxiv-daily",
    about="JSON of daily arXiv listings, an arXiv number to a row of a Markdown table each",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
