"""One face for all that is said of a paper: of each field the best, and where it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from generator import evidence
from generator.evidence import Found, Witness
from generator.records import Authority, Correction, Origin, Paper, Sighting


def resolve(
    slug: str,
    sightings: Sequence[Sighting],
    references: Sequence[Sighting] = (),
    correction: Correction | None = None,
) -> Paper:
    """Makes the paper that these sightings, one or more, speak of.

    What reference files say adds to what dumps say, but names no paper and tells of no topic:
    the title is never theirs, and the text only where no dump has one. What a person decided
    wins over all.
    """
    own, others = sorted(sightings, key=_place), sorted(references, key=_place)
    seen = [Witness(sighting, Authority.DUMP) for sighting in own]
    every = [*seen, *(Witness(sighting, Authority.REFERENCE) for sighting in others)]
    abstract = evidence.text(seen)
    if not abstract.value:
        abstract = evidence.text(every)
    found: dict[str, Found[Any]] = {
        "title": evidence.title(seen),
        "abstract": abstract,
        "authors": evidence.authors(every),
        "published": evidence.published(every),
        "identifiers": evidence.identifiers(every),
        "venue": evidence.venue(every),
        "links": evidence.links(every),
        "upvotes": evidence.upvotes(every),
        "summary": evidence.summary(every, abstract.value),
    }
    paper = Paper(
        slug=slug,
        sightings=tuple(own),
        references=tuple(others),
        origins=tuple(sorted({origin for it in found.items() for origin in _origins(*it)})),
        **{field: it.value for field, it in found.items()},
    )
    return _corrected(paper, correction) if correction else paper


def _origins(field: str, found: Found[Any]) -> Iterator[Origin]:
    for sighting, source in found.by:
        yield Origin(field, source, sighting.record.dump, sighting.record.line)


def _corrected(paper: Paper, correction: Correction) -> Paper:
    values: dict[str, Any] = dict(correction.values)
    kept = (origin for origin in paper.origins if origin.field not in values)
    path, line, why = PurePath(correction.path).name, correction.line, correction.why
    new = (Origin(field, Authority.CORRECTION, path, line, why) for field in values)
    return replace(paper, **values, origins=tuple(sorted((*kept, *new))))


def _place(sighting: Sighting) -> tuple[str, int, int]:
    record = sighting.record
    return record.dump, record.line, record.position
