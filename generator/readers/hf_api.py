"""Answers of Hugging Face's API: daily papers, a search, one paper.

```
[{"paper": {"id": "2410.05434", "title": "A Title", "summary": "Its abstract.", "upvotes": 7,
            "authors": [{"name": "Ada Lovelace", "hidden": false}],
            "publishedAt": "2024-10-07T17:59:27.000Z"},
  "publishedAt": "2024-10-09T00:12:01.000Z"}]
```

Nested or flat, in any list or wrapper, one a line; also objects of Python where a program saved
those for JSON, as strings in a list or by themselves.
"""

import re
from collections.abc import Iterator

from generator.errors import Fault
from generator.formats.hugging_face_api import Place, day_of, is_paper, paper, papers_in
from generator.formats.hugging_face_api.literals import (
    LiteralError,
    literal,
    literals,
    looks_like_literals,
)
from generator.formats.objects import Item, items, looks_like_json
from generator.readers import Reader
from generator.records import Entry, Record, Trust
from generator.source import Source

# Names that nobody else gives, or an arXiv id where nobody else has one.
_SIGN = re.compile(
    r"""["'](?:discussionId|discussion_id|submittedOnDaily(?:At|By)|githubRepoAddedBy)["']\s*:
    |/social-thumbnails/papers/
    |["']paper["']\s*:\s*\{\s*["']id["']\s*:\s*["']\d{4}\.\d{4,5}["']""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"""["']id["']\s*:\s*["']\d{4}\.\d{4,5}["']""")
_UPVOTES = re.compile(r"""["']upvotes["']\s*:""")
_TITLE = re.compile(r"""["']title["']\s*:""")


def recognises(source: Source) -> bool:
    """JSON, or objects of Python, with a field that only this source has."""
    head = source.head
    if not (looks_like_json(source) or looks_like_literals(source)) or not _TITLE.search(head):
        return False
    return bool(_SIGN.search(head) or (_NUMBER.search(head) and _UPVOTES.search(head)))


def read(source: Source) -> Iterator[Entry]:
    """Reads each object that is a paper, in whatever it is wrapped."""
    objects = literals(source) if looks_like_literals(source) else items(source, is_paper)
    for found in objects:
        if isinstance(found, Item):
            yield from _papers(found, source)
        else:
            yield found


def _papers(item: Item, source: Source) -> Iterator[Record | Fault]:
    place = Place(source.name, source.path, item.line, item.last_line)
    try:
        value = literal(item.value) if isinstance(item.value, str) else item.value
        found, why = list(papers_in(value, item.around)), "none of its names is a paper's"
    except LiteralError as error:
        found, why = [], str(error)
    for each, around in found:
        yield paper(each, place, day_of(around))
    if not found:
        cure = "see whether it was saved whole, or take it out"
        what = "no paper in this object"
        yield Fault(place.path, place.line, what, why, cure, place.last_line)


reader = Reader(
    name="hf-api",
    about="Hugging Face Papers as the API gives them: daily papers, a search or one paper, as JSON",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read,
)
