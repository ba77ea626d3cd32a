"""The index of Material's search, in which MkDocs has put the hand-written pages."""

import json
from collections.abc import Iterable
from functools import lru_cache

from material.plugins.search.plugin import Parser

FILE = "search/search_index.json"
_REMEMBERED = 1 << 12  # pages that stay as they are while the site is served and changed

Entry = dict[str, str]
"""What the search knows of a section: its address, title and text."""


@lru_cache(_REMEMBERED)
def entries(address: str, title: str, content: str) -> tuple[Entry, ...]:
    """What the search should know of a page: Material's own reading of its content."""
    parser = Parser()
    parser.feed(content)
    parser.close()
    return tuple(
        {
            "location": f"{address}#{section.id}" if section.id else address,
            "title": "".join(section.title).strip() or title,
            "text": "".join(section.text).strip(),
        }
        for section in parser.data
        if not section.is_excluded()
    )


def completed(index: str, further: Iterable[Entry]) -> str:
    """The index with further entries, all in the order of their addresses."""
    content = json.loads(index)
    content["docs"] = sorted((*content["docs"], *further), key=lambda one: one["location"])
    return json.dumps(content, separators=(",", ":"))
