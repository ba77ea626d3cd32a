"""The addresses of keyword pages: one each, and one for every other spelling."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from slugify import slugify

_LONGEST = 80
_RESERVED = re.compile(r"index|readme|page-\d+")


def slug_of(name: str) -> str:
    """The last part of an address: small letters and hyphens, ASCII where the script allows."""
    slug = slugify(name, max_length=_LONGEST, word_boundary=True)
    if not slug:
        slug = slugify(name, max_length=_LONGEST, allow_unicode=True)
    slug = slug or "topic"
    return f"{slug}-topic" if _RESERVED.fullmatch(slug) else slug


def slugs(names: Mapping[str, str]) -> dict[str, str]:
    """A slug for each key, different from all others.

    Args:
        names: key of a keyword to its shown name.

    Returns:
        Key to slug; of keywords that share one, all but the first by key carry a number.
    """
    taken: set[str] = set()
    found: dict[str, str] = {}
    for key in sorted(names, key=lambda each: (slug_of(names[each]), each)):
        slug, rank = slug_of(names[key]), 1
        while slug in taken:
            rank += 1
            slug = f"{slug_of(names[key])[: _LONGEST - 4]}-{rank}"
        taken.add(slug)
        found[key] = slug
    return found


def aliases(
    spellings: Mapping[str, Sequence[str]], slugs_of: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The other addresses of each keyword; one that could mean two keywords is nobody's."""
    wanted = {
        key: {slug_of(spelling) for spelling in each} - {slugs_of[key]}
        for key, each in spellings.items()
    }
    claims = Counter(slug for each in wanted.values() for slug in each)
    claims.update(slugs_of.values())
    return {
        key: tuple(sorted(slug for slug in each if claims[slug] == 1))
        for key, each in wanted.items()
    }
