"""One face for all sightings of a paper: the best title, text and links that they offer."""

from collections import Counter
from collections.abc import Sequence

from generator.records import Link, Paper, Sighting


def resolve(slug: str, sightings: Sequence[Sighting]) -> Paper:
    """Makes the paper that these sightings, one or more, speak of.

    The title is the one seen most often, the text the longest (a listing may show one sentence
    in place of the abstract); ties go to the one that sorts first, so that no order matters.
    """
    titles = Counter(sighting.title for sighting in sightings)
    return Paper(
        slug=slug,
        title=min(titles, key=lambda title: (-titles[title], title)),
        abstract=min((s.abstract for s in sightings), key=lambda text: (-len(text), text)),
        links=_links(sightings),
        sightings=tuple(sorted(sightings, key=lambda s: (s.record.dump, s.record.line))),
    )


def _links(sightings: Sequence[Sighting]) -> tuple[Link, ...]:
    """Every link once; those of the richest sighting first, in the order of its text."""
    richest_first = sorted(sightings, key=lambda s: (-len(s.abstract), s.abstract, s.title))
    return tuple(dict.fromkeys(link for s in richest_first for link in s.links))
