"""Addresses of papers, made from their titles alone, so that no build has to remember them.

No new dump and no order of dumps breaks an address: the slug comes from the title; papers that
share one get a suffix from their own text, and the bare slug names them all; every title ever
seen of a paper stays an address that leads to it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.paper import resolve
from generator.records import Paper, Sighting
from generator.slug import slug, suffixed

RESERVED = re.compile(r"index|readme|page-\d+")  # what the lists of papers need for themselves


@dataclass(frozen=True, slots=True)
class Permalinks:
    """Every paper under its own address, and the other addresses that lead there.

    Attributes:
        papers: sorted by slug.
        others: each further address to the slugs it means, sorted; several share a title.
    """

    papers: tuple[Paper, ...]
    others: Mapping[str, tuple[str, ...]]


def assign(groups: Iterable[Sequence[Sighting]]) -> Permalinks:
    """Makes each group of sightings a paper with an address of its own."""
    drafts = [resolve("", group) for group in groups]
    namesakes = defaultdict[str, set[int]](set)
    for number, draft in enumerate(drafts):
        for sighting in draft.sightings:
            namesakes[_bare(sighting.title)].add(number)
    known_by = [_addresses(draft, namesakes) for draft in drafts]
    papers = _told_apart(drafts, known_by)
    meant = defaultdict[str, set[str]](set)
    for address, numbers in namesakes.items():
        meant[address].update(papers[number].slug for number in numbers)
    for paper, addresses in zip(papers, known_by, strict=True):
        for address in addresses:
            meant[address].add(paper.slug)
    own = {paper.slug for paper in papers}
    return Permalinks(
        papers=tuple(sorted(papers, key=lambda paper: paper.slug)),
        others={other: tuple(sorted(meant[other])) for other in sorted(meant.keys() - own)},
    )


def _bare(title: str) -> str:
    address = slug(title)
    return f"{address}-paper" if RESERVED.fullmatch(address) else address


def _addresses(draft: Paper, namesakes: Mapping[str, set[int]]) -> list[str]:
    """All addresses that mean this paper alone, the best first."""
    bare = _best_first(draft.title, (s.title for s in draft.sightings))
    texts = _best_first(draft.abstract, (s.abstract for s in draft.sightings))
    addresses = list[str]()
    for name in dict.fromkeys(map(_bare, bare)):
        is_alone = len(namesakes[name]) == 1
        addresses += [name] if is_alone else [suffixed(name, text) for text in texts]
    return addresses


def _best_first(best: str, all_of_them: Iterable[str]) -> list[str]:
    return [best, *sorted(set(all_of_them) - {best})]


def _told_apart(drafts: Sequence[Paper], known_by: Sequence[Sequence[str]]) -> list[Paper]:
    """Gives each its best address; where title and text are the same, the place tells."""
    count = Counter(addresses[0] for addresses in known_by)
    papers = list[Paper]()
    for draft, (best, *_) in zip(drafts, known_by, strict=True):
        first = draft.sightings[0].record
        own = best if count[best] == 1 else suffixed(best, first.dump, str(first.line))
        papers.append(replace(draft, slug=own))
    return papers
