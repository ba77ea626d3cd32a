"""What of a sighting tells which paper it shows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from generator.merge.segments import Segments, take_apart
from generator.merge.sketches import Sketch, sketch
from generator.merge.texts import fingerprint, squash
from generator.merge.titles import normalise
from generator.merge.titles import squash as squash_title
from generator.records import Sighting

_ALIKE = 70
_STOCK_TITLES = 3
_EDGE = 64


@dataclass(frozen=True, slots=True)
class Face:
    """A sighting as it compares with others.

    Attributes:
        words: the normalised title, "" if it has no letters.
        segments: its marks, and what is left without them.
        key: the same without blanks; the title as written if it has no letters.
        signs: the title with its signs, only case and blanks folded.
        truncated: whether the title ends in an ellipsis.
        text: the abstract; "" where it is stock text that says nothing of the paper.
        fingerprint: stands for the text's letters; b"" if it has none.
        sketch: of the text, None if there is none.
        edges: how the text begins and ends, () if it is too short to tell.
        authors: surname and initial of each, both orders of a name.
        year: when it came out, 0 if that is not known.
        identifiers: as the record has them.
    """

    words: str
    segments: Segments
    key: str
    signs: str
    truncated: bool
    text: str
    fingerprint: bytes
    sketch: Sketch | None
    edges: tuple[str, ...]
    authors: frozenset[tuple[str, str]]
    year: int
    identifiers: tuple[str, ...]


def faces(sightings: Iterable[Sighting]) -> tuple[Face, ...]:
    """Makes the face of each sighting, in order; stock text is taken out."""
    seen = tuple(map(_face, sightings))
    stock = _stock(seen)
    return tuple(_untold(face) if face.fingerprint in stock else face for face in seen)


def _face(sighting: Sighting) -> Face:
    segments = take_apart(sighting.title)
    words = segments.whole
    text = squash(sighting.abstract)
    return Face(
        words=words,
        segments=segments,
        key=squash_title(words) or " ".join(sighting.title.split()),
        signs=" ".join(sighting.title.casefold().split()),
        truncated=sighting.title.rstrip().endswith(("...", "…")),
        text=sighting.abstract if text else "",
        fingerprint=fingerprint(text),
        sketch=sketch(text),
        edges=(f"<{text[:_EDGE]}", f"{text[-_EDGE:]}>") if len(text) >= 2 * _EDGE else (),
        authors=frozenset(name for author in sighting.authors for name in _names(author)),
        year=int(sighting.published[:4] or 0),
        identifiers=sighting.record.identifiers,
    )


def _untold(face: Face) -> Face:
    return replace(face, text="", fingerprint=b"", sketch=None, edges=())


def _names(author: str) -> tuple[tuple[str, str], ...]:
    """Names an author by surname and initial, whichever end the surname stands at."""
    surname, _, given = author.partition(",")
    parts = normalise(f"{given} {surname}").split()
    return ((parts[-1], parts[0][0]), (parts[0], parts[-1][0])) if parts else ()


def _stock(seen: Iterable[Face]) -> frozenset[bytes]:
    """Finds texts that stand under several titles which have nothing in common."""
    titles: defaultdict[bytes, list[str]] = defaultdict(list)
    for face in seen:
        known = titles[face.fingerprint]
        if len(known) < _STOCK_TITLES and not any(_alike(face.words, words) for words in known):
            known.append(face.words)
    return frozenset(text for text, known in titles.items() if text and len(known) >= _STOCK_TITLES)


def _alike(one: str, other: str) -> bool:
    return one == other or fuzz.ratio(one, other) >= _ALIKE
