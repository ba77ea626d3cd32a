"""Why a paper is not another one: the nearest that was refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from generator.merge.agreement import compare
from generator.merge.cores import Core
from generator.merge.faces import faces
from generator.merge.groups import Group
from generator.merge.titles import normalise

_UNSEEN = (
    "a decision of people, a text that stands under several titles, or another of its sightings"
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The paper with the most similar title, and what speaks against it being the same.

    Attributes:
        group: the other paper.
        title: likeness of the titles, 0 to 100.
        text: share of the shorter text that the other has, 0 to 1; 0 if it was not asked for.
        against: what speaks against it, in words.
    """

    group: Group
    title: float
    text: float
    against: str


def explain(group: Group, groups: Sequence[Group]) -> Refusal | None:
    """Finds the nearest paper that was not merged into a paper; None if there is no other.

    Reads the title of every group: meant for a few papers, not for all.
    """
    words = normalise(group.sightings[0].title)
    titles = {
        rank: normalise(it.sightings[0].title) for rank, it in enumerate(groups) if it != group
    }
    nearest = process.extractOne(words, titles, scorer=fuzz.token_sort_ratio)
    if nearest is None:
        return None
    other = groups[nearest[2]]
    verdict = compare(*(Core.together(faces(it.sightings)) for it in (group, other)))
    against = verdict.against or _UNSEEN
    return Refusal(other, verdict.title, verdict.text, against)
