"""Which papers the corrections mean."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from generator import identifiers
from generator.corrections.decisions import Corrections
from generator.errors import Fault
from generator.records import Correction, Paper
from generator.slug import slug


@dataclass(frozen=True, slots=True)
class Matched:
    """The papers, by slug, with what people decided about each, and what decides nothing."""

    by_slug: Mapping[str, Correction]
    faults: tuple[Fault, ...] = ()


def match(
    corrections: Corrections, papers: Sequence[Paper], addresses: Mapping[str, tuple[str, ...]]
) -> Matched:
    """Finds the paper that each correction names by permalink, identifier or title.

    Args:
        corrections: as read.
        papers: all of them, as they are without corrections.
        addresses: every other address to the slugs that it means; a title in any spelling is one.

    Returns:
        The papers; and a fault for a name that nothing bears, with the nearest that something
        does, for a name of several papers, and for a second correction of one paper.
    """
    if not corrections.entries:
        return Matched({})
    register = _Register(papers, addresses)
    by_slug: dict[str, Correction] = {}
    faults = list[Fault]()
    for entry in corrections.entries:
        slugs = register.find(entry.paper)
        if len(slugs) != 1:
            faults.append(register.several(entry, slugs) if slugs else register.unknown(entry))
        elif slugs[0] in by_slug:
            faults.append(_again(entry, by_slug[slugs[0]]))
        else:
            by_slug[slugs[0]] = entry
    return Matched(by_slug, tuple(sorted(faults)))


class _Register:
    """Papers by all that may name them."""

    def __init__(self, papers: Sequence[Paper], addresses: Mapping[str, tuple[str, ...]]) -> None:
        self._titles = {paper.slug: paper.title for paper in papers}
        self._at = {**addresses, **{paper.slug: (paper.slug,) for paper in papers}}
        self._identified = defaultdict[str, list[str]](list)
        for paper in papers:
            for name in paper.identifiers:
                self._identified[name].append(paper.slug)

    def find(self, name: str) -> tuple[str, ...]:
        identifier = identifiers.arxiv(name) or identifiers.doi(name) or name
        for found in (self._identified.get(identifier), self._at.get(name)):
            if found:
                return tuple(found)
        return self._at.get(slug(name), ())

    def several(self, entry: Correction, slugs: Sequence[str]) -> Fault:
        why = f"they are {', '.join(slugs)}"
        return _fault(entry, "several papers are named", why, "name one of them by its permalink")

    def unknown(self, entry: Correction) -> Fault:
        nearest = process.extractOne(slug(entry.paper), sorted(self._at), scorer=fuzz.ratio)
        why = "there is no paper at all"
        if nearest:
            near = self._at[nearest[0]][0]
            why = f"the nearest is {near!r}, “{self._titles[near]}”"
        cure = "correct the name, or remove the entry if its paper is gone"
        return _fault(entry, "no paper is named", why, cure)


def _again(entry: Correction, first: Correction) -> Fault:
    why = f"line {first.line} names the same paper as {first.paper!r}"
    return _fault(entry, "a second correction of one paper for", why, "make one entry of both")


def _fault(entry: Correction, what: str, why: str, cure: str) -> Fault:
    return Fault(entry.path, entry.line, f"{what} {entry.paper!r}", why, cure)
