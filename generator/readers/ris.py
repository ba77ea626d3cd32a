"""RIS, which reference managers and publishers export: Zotero, EndNote, Scopus, Springer, JSTOR.

```
TY  - JOUR
TI  - TideNet: Forecasting Ebb and Flow
AU  - Lovelace, Ada
PY  - 2024
DO  - 10.1000/tides.7
AB  - TideNet learns the tides of a harbour from its tide gauge alone.
ER  -
```
"""

import re
from collections.abc import Iterator

from rispy.config import TAG_KEY_MAPPING  # type: ignore[import-untyped]  # it ships no types
from rispy.parser import RisParser  # type: ignore[import-untyped]  # the same

from generator.formats.bibliography import begins_with
from generator.formats.bibliography.tagged import Dialect, records
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source

LISTS = ["AU", "A1", "UR", "L1", "L2", "LK", "DO", "N1", "M1", "M3"]
DIALECT = Dialect(
    parser=RisParser(
        mapping={tag: tag for tag in (*TAG_KEY_MAPPING, "BT", "CT", "LK")},
        list_tags=LISTS,
        delimiter_tags_mapping={},
        skip_unknown_tags=True,
    ),
    start=re.compile(r"TY  -"),
    end=re.compile(r"ER  -"),
    aside=re.compile(r"\s*(?:Provider|Database|Content):|\s*\d+\.?\s*$"),
    last="ER  - ",
    title=("TI", "T1", "CT", "BT"),
    abstract=("AB", "N2"),
    authors=("AU", "A1"),
    venue=("T2", "JF", "JO", "JA", "J2"),
    dates=(("DA",), ("Y1",), ("PY",)),
    dois=("DO",),
    addresses=("UR", "L1", "L2", "LK"),
    remarks=("AN", "M1", "M3", "N1", "JO", "T2"),
)


def recognises(source: Source) -> bool:
    """An entry begins on one of its first lines."""
    return begins_with(source, DIALECT.start, DIALECT.aside)


def read(source: Source) -> Iterator[Entry]:
    """Reads an entry from each `TY` to its `ER`."""
    return records(source, DIALECT)


reader = Reader(
    name="ris",
    about="RIS (TY, TI, AU, AB, ER), as Zotero, EndNote, Scopus and publishers export it",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
