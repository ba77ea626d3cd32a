"""What a result shows of a paper, in blocks of a few papers.

A block is, deflated, a JSON array of papers: [title, opening of the abstract, slug ("" where it
follows from the title), [keyword, slug or "", ...], published, [numbers of dumps], flags (1: has
code), sightings].
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.compact import compact
from generator.records import Keyword
from generator.search import coding
from generator.search.facts import Facts

FEWEST, BLOCKS = 2, 14_000  # papers of a block, and blocks that there are room for
OPENING = 220  # characters
_REMEMBERED = 1 << 14  # keywords

_NOT_PLAIN = re.compile("[^a-z0-9]+")


def blocks(
    known: Sequence[Facts], keywords: Mapping[str, Sequence[Keyword]], dumps: Mapping[str, int]
) -> Iterator[bytes]:
    """The blocks, in the order of the papers."""
    size = block(len(known))
    for start in range(0, len(known), size):
        inside = known[start : start + size]
        entries = [_entry(facts, keywords.get(facts.slug, ()), dumps) for facts in inside]
        yield coding.packed(compact(entries))


def block(papers: int) -> int:
    """How many papers a block holds: the fewer, the less is fetched in vain."""
    return max(FEWEST, -(-papers // BLOCKS))


def follows(slug: str, text: str) -> bool:
    """Whether the slug is what any reader of the text would make of it."""
    return _NOT_PLAIN.sub("-", text.lower()).strip("-") == slug if text.isascii() else False


def _entry(facts: Facts, keywords: Sequence[Keyword], dumps: Mapping[str, int]) -> list[object]:
    return [
        facts.title,
        _opening(facts.abstract),
        "" if follows(facts.slug, facts.title) else facts.slug,
        [x for k in keywords for x in (k.name, "" if _follows(k.slug, k.name) else k.slug)],
        facts.published,
        [dumps[name] for name in facts.dumps],
        int(facts.has_code),
        facts.sightings,
    ]


_follows = lru_cache(_REMEMBERED)(follows)  # of keywords, which several papers have


def _opening(text: str) -> str:
    """The first words, as many as have room."""
    if len(text) <= OPENING:
        return text
    return text[:OPENING].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
