"""PubMed's tagged text (`.nbib`, MEDLINE).

```
PMID- 99000001
TI  - TideNet: forecasting ebb and flow with nothing but the tide gauge of
      one harbour.
LID - 10.1000/tides.7 [doi]
AB  - TideNet learns the tides of a harbour from its tide gauge alone.
FAU - Lovelace, Ada
DP  - 2024 Aug
```
"""

import re
from collections.abc import Iterator
from typing import ClassVar

from rispy.parser import RisParser  # type: ignore[import-untyped]  # it ships no types

from generator.formats.bibliography import begins_with
from generator.formats.bibliography.tagged import Dialect, records
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source

LISTS = ["AU", "FAU", "AID", "LID"]
LINE = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)", re.DOTALL)


class _Parser(RisParser):  # type: ignore[misc]  # rispy ships no types
    START_TAG = "PMID"
    END_TAG = ""
    DEFAULT_MAPPING: ClassVar[dict[str, str]] = {
        tag: tag for tag in (*LISTS, "PMID", "TI", "BTI", "AB", "JT", "TA", "DP", "DEP")
    }

    def parse_line(self, line: str) -> tuple[str | None, str]:
        """The tag, None on a line that goes on with the one before, and what it says.

        A blank line ends an entry.
        """
        if not line.strip():
            return self.END_TAG, ""
        found = LINE.match(line)
        return (found[1], found[2].strip()) if found else (None, line.strip())


DIALECT = Dialect(
    parser=_Parser(list_tags=LISTS, delimiter_tags_mapping={}, skip_unknown_tags=True),
    start=re.compile(r"PMID- "),
    end=re.compile(r"\s*$"),
    aside=re.compile(r"\s*\d+\.?:?\s*$"),
    last="",
    title=("TI", "BTI"),
    abstract=("AB",),
    authors=("FAU", "AU"),
    venue=("JT", "TA"),
    dates=(("DP",), ("DEP",)),
    dois=("LID", "AID"),
    addresses=(),
    remarks=(),
)


def recognises(source: Source) -> bool:
    """An entry begins on one of its first lines."""
    return begins_with(source, DIALECT.start, DIALECT.aside)


def read(source: Source) -> Iterator[Entry]:
    """Reads an entry from each `PMID` to the next blank line."""
    return records(source, DIALECT)


reader = Reader(
    name="pubmed",
    about="PubMed's tagged text, .nbib (PMID, TI, AB, FAU)",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
