"""Sightings that are certainly one paper, taken together."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.merge.faces import Face
from generator.merge.sketches import Sketch

_TEXTS_KEPT = 8


@dataclass(slots=True)
class Core:
    """All that some sightings of one paper say of it; grows while papers are being settled.

    Attributes:
        members: ranks of the sightings.
        titles: one face for each different title, by its key.
        signs: of all its faces.
        texts: different texts by fingerprint, no more than a few.
        sketches: of the texts, likewise.
        authors, edges: of all its faces.
        identifiers: of all its faces.
        years: in which its sightings say that it came out.
        barred: ranks of sightings that people decided to keep apart from it.
    """

    members: list[int]
    titles: dict[str, Face]
    signs: set[str]
    texts: dict[bytes, str]
    sketches: dict[bytes, Sketch | None]
    authors: set[tuple[str, str]]
    identifiers: set[str]
    years: set[int]
    edges: set[str]
    barred: set[int]

    @classmethod
    def of(cls, rank: int, face: Face, barred: Iterable[int] = ()) -> "Core":
        """Begins with one sighting."""
        return cls(
            members=[rank],
            titles={face.key: face},
            signs={face.signs},
            texts={face.fingerprint: face.text} if face.text else {},
            sketches={face.fingerprint: face.sketch} if face.text else {},
            authors=set(face.authors),
            identifiers=set(face.identifiers),
            years={face.year} - {0},
            edges=set(face.edges),
            barred=set(barred),
        )

    @classmethod
    def together(cls, faces: Iterable[Face]) -> "Core":
        """Takes all of one paper, ranked as they come; one or more."""
        first, *others = (cls.of(rank, face) for rank, face in enumerate(faces))
        for other in others:
            first.absorb(other)
        return first

    def named(self, scheme: str) -> set[str]:
        """Its identifiers of one kind: "arxiv" or "doi"."""
        return {name for name in self.identifiers if name.startswith(scheme)}

    def absorb(self, other: "Core") -> None:
        """Takes over all that the other says."""
        self.members += other.members
        for key, face in other.titles.items():
            self.titles.setdefault(key, face)
        self.signs |= other.signs
        for fingerprint, text in other.texts.items():
            if len(self.texts) < _TEXTS_KEPT:
                self.texts.setdefault(fingerprint, text)
                self.sketches.setdefault(fingerprint, other.sketches[fingerprint])
        self.authors |= other.authors
        self.identifiers |= other.identifiers
        self.years |= other.years
        self.edges |= other.edges
        self.barred |= other.barred


def kept_apart(one: Core, other: Core) -> bool:
    """Whether people decided that the two are different papers."""
    return bool(one.barred) and not one.barred.isdisjoint(other.members)
