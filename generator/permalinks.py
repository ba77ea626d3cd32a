"""Addresses of papers, made from their titles alone, so that no build has to remember them.

No new dump and no order of dumps breaks an address: the slug comes from the title; papers that
share one get a suffix from their own text, and the bare slug names them all; every title ever
seen of a paper stays an address that leads to it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from generator.paper import resolve
from generator.records import Correction, Paper, Sighting
from generator.slug import slug, suffixed

RESERVED = re.compile(r"index|readme|page-\d+")  # what the lists of papers need for themselves


@dataclass(frozen=True, slots=True)
class Permalinks:
    """Every paper under its own address, and the other addresses that lead there.

    Attributes:
        papers: sorted by slug.
        others: each further address to the slugs it means, sorted; several share a title.
        removed: papers that a correction took out of the catalogue, sorted by slug.
    """

    papers: tuple[Paper, ...]
    others: Mapping[str, tuple[str, ...]]
    removed: tuple[Paper, ...] = ()


NOTHING: Mapping[int, Any] = MappingProxyType({})


def assign(
    groups: Iterable[Sequence[Sighting]],
    references: Mapping[int, Sequence[Sighting]] = NOTHING,
    corrections: Mapping[int, Correction] = NOTHING,
) -> Permalinks:
    """Makes each group of sightings a paper with an address of its own.

    A title that a person set gives the address, and the titles seen still lead there. A paper that
    a person removed has none; those of its namesakes stay as they were with it.

    Args:
        groups: the sightings of each paper.
        references: what reference files say of a paper, by its rank among the groups.
        corrections: what a person decided about it, likewise.
    """
    drafts = [
        resolve("", group, references.get(rank, ()), corrections.get(rank))
        for rank, group in enumerate(groups)
    ]
    known_by, namesakes = _known_by(drafts)
    papers = _told_apart(drafts, known_by)
    meant = defaultdict[str, set[str]](set)
    for address, numbers in namesakes.items():
        meant[address].update(papers[number].slug for number in numbers)
    for paper, addresses in zip(papers, known_by, strict=True):
        for address in addresses:
            meant[address].add(paper.slug)
    removed = {papers[rank].slug for rank, it in corrections.items() if it.removes_paper}
    own = {paper.slug for paper in papers}
    others = {other: tuple(sorted(meant[other] - removed)) for other in sorted(meant.keys() - own)}
    papers.sort(key=lambda paper: paper.slug)
    return Permalinks(
        papers=tuple(paper for paper in papers if paper.slug not in removed),
        others={other: slugs for other, slugs in others.items() if slugs},
        removed=tuple(paper for paper in papers if paper.slug in removed),
    )


def _bare(title: str) -> str:
    address = slug(title)
    return f"{address}-paper" if RESERVED.fullmatch(address) else address


def _known_by(drafts: Sequence[Paper]) -> tuple[list[list[str]], Mapping[str, set[int]]]:
    """The addresses of each paper that mean it alone, and the papers that bear each title."""
    titles = [_titles(draft) for draft in drafts]
    namesakes = defaultdict[str, set[int]](set)
    for number, names in enumerate(titles):
        for name in names:
            namesakes[name].add(number)
    known_by = [
        list(_addresses(draft, names, namesakes))
        for draft, names in zip(drafts, titles, strict=True)
    ]
    return known_by, namesakes


def _titles(draft: Paper) -> list[str]:
    """Every title as an address, the best first."""
    others = sorted({sighting.title for sighting in draft.sightings} - {draft.title})
    return list(dict.fromkeys(map(_bare, (draft.title, *others))))


def _addresses(
    draft: Paper, names: Iterable[str], namesakes: Mapping[str, set[int]]
) -> Iterator[str]:
    """All addresses that mean this paper alone, the best first."""
    for name in names:
        if len(namesakes[name]) == 1:
            yield name
        else:
            yield from (suffixed(name, text) for text in _texts(draft))


def _texts(draft: Paper) -> list[str]:
    return sorted({_own_words(sighting) for sighting in draft.sightings}, key=_longest_first)


def _own_words(sighting: Sighting) -> str:
    """What tells an entry from one with the same title, whatever else is known of its paper."""
    record = sighting.record
    return sighting.abstract or " ".join((*record.identifiers, *record.authors))


def _longest_first(text: str) -> tuple[int, str]:
    return -len(text), text


def _told_apart(drafts: Sequence[Paper], known_by: Sequence[Sequence[str]]) -> list[Paper]:
    """Gives each its best address; where title and text are the same, the place tells."""
    count = Counter(addresses[0] for addresses in known_by)
    papers = list[Paper]()
    for draft, (best, *_) in zip(drafts, known_by, strict=True):
        first = draft.sightings[0].record
        own = best if count[best] == 1 else suffixed(best, first.dump, str(first.line))
        papers.append(replace(draft, slug=own))
    return papers
