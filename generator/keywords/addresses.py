"""The addresses of keyword pages: one each, and one for every other spelling."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.slug import LONGEST, slug

_RESERVED = re.compile(r"index|readme|page-\d+")


def slug_of(name: str) -> str:
    """The last part of a keyword's address; what lists need for themselves is left to them."""
    bare = slug(name)
    return f"{bare}-topic" if _RESERVED.fullmatch(bare) else bare


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
        address, rank = slug_of(names[key]), 1
        while address in taken:
            rank += 1
            address = f"{slug_of(names[key])[: LONGEST - 4]}-{rank}"
        taken.add(address)
        found[key] = address
    return found


def aliases(
    spellings: Mapping[str, Sequence[str]], slugs_of: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The other addresses of each keyword; one that could mean two keywords is nobody's."""
    wanted = {
        key: {slug_of(spelling) for spelling in each} - {slugs_of[key]}
        for key, each in spellings.items()
    }
    claims = Counter(address for each in wanted.values() for address in each)
    claims.update(slugs_of.values())
    return {
        key: tuple(sorted(address for address in each if claims[address] == 1))
        for key, each in wanted.items()
    }
