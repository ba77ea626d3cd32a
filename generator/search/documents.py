"""What a result shows of a paper, in blocks of a few papers.

A block is, deflated, a JSON array of papers: [title, opening of the abstract, slug ("" where it
follows from the title), [keyword, slug or "", ...], published, [numbers of dumps], flags (1: has
code), sightings].
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.mathematics import plain
from generator.records import Keyword, Paper
from generator.search import coding
from generator.search.facts import facts

FEWEST, BLOCKS = 2, 14_000  # papers of a block, and blocks that there are room for
OPENING = 220  # characters

_NOT_PLAIN = re.compile("[^a-z0-9]+")


def blocks(
    papers: Sequence[Paper], keywords: Mapping[str, Sequence[Keyword]], dumps: Mapping[str, int]
) -> Iterator[bytes]:
    """The blocks, in the order of the papers."""
    size = block(len(papers))
    for start in range(0, len(papers), size):
        inside = papers[start : start + size]
        yield coding.packed(
            _json([_entry(paper, keywords.get(paper.slug, ()), dumps) for paper in inside])
        )


def block(papers: int) -> int:
    """How many papers a block holds: the fewer, the less is fetched in vain."""
    return max(FEWEST, -(-papers // BLOCKS))


def follows(slug: str, text: str) -> bool:
    """Whether the slug is what any reader of the text would make of it."""
    return _NOT_PLAIN.sub("-", text.lower()).strip("-") == slug if text.isascii() else False


def _entry(paper: Paper, keywords: Sequence[Keyword], dumps: Mapping[str, int]) -> list[object]:
    known, title = facts(paper), plain(paper.title)
    return [
        title,
        _opening(plain(paper.abstract)),
        "" if follows(paper.slug, title) else paper.slug,
        [x for k in keywords for x in (k.name, "" if follows(k.slug, k.name) else k.slug)],
        known.published,
        [dumps[name] for name in known.dumps],
        int(known.has_code),
        known.sightings,
    ]


def _opening(text: str) -> str:
    """The first words, as many as have room."""
    if len(text) <= OPENING:
        return text
    return text[:OPENING].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")
