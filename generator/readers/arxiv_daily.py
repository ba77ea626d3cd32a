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
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from generator.fields import SHOWN, Place
from generator.markup import found_in
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Line, Source

_KEY = re.compile(r'"\d{4}\.\d{4,5}(?:v\d{1,3})?"\s{0,9}:\s{0,9}(?="\s{0,9}(?:\||[-*] ))')
_BETWEEN = re.compile(r'(?:[\s,{}\[\]\ufeff]|"[^"\\\n]{0,200}"\s*:\s*\{)*+')
_START = re.compile(r"\ufeff?\s*\{")
CURE = "see whether the file was saved whole, or take this part out"


def recognises(source: Source) -> bool:
    """JSON in which an arXiv number is the key to a row or an item."""
    return bool(_START.match(source.head) and _KEY.search(source.head))


def read(source: Source) -> Iterator[Entry]:
    """Reads a record from each value."""
    text = source.text
    breaks = [found.start() for found in re.finditer("\n", text)]
    keys = [found.span() for found in _KEY.finditer(text)]
    between = 0
    for n, (start, end) in enumerate(keys):
        yield from _rest(text, between, start, breaks, source)
        limit = keys[n + 1][0] if n + 1 < len(keys) else len(text)
        line = 1 + bisect_left(breaks, start)
        value, size = _value(text[end:limit])
        place = Place(source, line, 1 + bisect_left(breaks, end + size))
        yield _record(value, place)
        between = end + size
    yield from _rest(text, between, len(text), breaks, source)


def _value(text: str) -> tuple[str, int]:
    """The string with which a text begins, and its length as written; all of it if damaged."""
    try:
        value, size = json.JSONDecoder(strict=False).raw_decode(text)
    except ValueError:
        return "", len(text)
    return str(value), size


def _record(value: str, place: Place) -> Entry:
    lines = [Line(place.line, line) for line in value.split("\n")]
    found = (entry for entry, _ in found_in(lines, place.source))
    record = next((entry for entry in found if isinstance(entry, Record)), None)
    if record:
        return replace(record, last_line=place.last_line)
    why = f"no row of a table and no item stands here (“{value[:SHOWN]}”)"
    return place.fault("damaged value", why, CURE)


def _rest(text: str, start: int, end: int, breaks: list[int], source: Source) -> Iterator[Entry]:
    """What stands between two values: names of sections and brackets, or something unknown."""
    rest = text[start:end].strip()
    if not rest:
        return
    first = start + text[start:end].index(rest)
    place = Place(
        source, 1 + bisect_left(breaks, first), 1 + bisect_left(breaks, first + len(rest))
    )
    if _BETWEEN.fullmatch(rest):
        yield Furniture(place.line, place.last_line)
    else:
        yield place.fault("damaged JSON", f"no key stands here (“{rest[:SHOWN]}”)", CURE)


reader = Reader(
    name="arxiv-daily",
    about="JSON of daily arXiv listings, an arXiv number to a row of a Markdown table each",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
