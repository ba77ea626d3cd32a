"""Web of Science's tagged text.

```
FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lovelace, A
AF Lovelace, Ada
TI TideNet: Forecasting Ebb
   and Flow
AB TideNet learns the tides of a harbour from its tide gauge alone.
PD AUG
PY 2024
DI 10.1000/tides.7
ER

EF
```
"""

import re
from collections.abc import Iterator

from rispy.config import WOK_TAG_KEY_MAPPING  # type: ignore[import-untyped]  # it ships no types
from rispy.parser import WokParser  # type: ignore[import-untyped]  # the same

from generator.formats.bibliography import begins_with
from generator.formats.bibliography.tagged import Dialect, records
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source

LISTS = ["AU", "AF"]
DIALECT = Dialect(
    parser=WokParser(
        mapping={tag: tag for tag in WOK_TAG_KEY_MAPPING}, list_tags=LISTS, skip_unknown_tags=True
    ),
    start=re.compile(r"PT [JBSPC]\s*$"),
    end=re.compile("ER"),
    aside=re.compile(r"FN |VR |EF\s*$"),
    last="ER",
    title=("TI",),
    abstract=("AB",),
    authors=("AF", "AU"),
    venue=("SO",),
    dates=(("PD", "PY"), ("PY",)),
    dois=("DI",),
    addresses=(),
    remarks=("AR",),
    one_a_line=LISTS,
)


def recognises(source: Source) -> bool:
    """An entry begins on one of its first lines."""
    return begins_with(source, DIALECT.start, DIALECT.aside)


def read(source: Source) -> Iterator[Entry]:
    """Reads an entry from each `PT` to its `ER`."""
    return records(source, DIALECT)


reader = Reader(
    name="web-of-science",
    about="Web of Science's tagged text (PT, AU, TI, AB, ER)",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
