"""Names of authors in the two parts that bibliographies sort and shorten them by."""

import re
from dataclasses import dataclass

from generator.markdown import shown

_PARTICLES = frozenset(
    """
    af al bin da de del della den der di dos du el la le ten ter van von
    """.split()  # noqa: SIM905 - reads better as text
)
_SUFFIX = re.compile(r"(?:[JS]n?r\.?|II|III|IV)")
# Words of names of institutions, and signs that no person's name has.
_NO_PERSON = re.compile(
    r"\b(?:universit\w+|institut\w*|department|laborator\w+|labs?|teams?|group|consortium"
    r"|collaboration|committee|project|center|centre|foundation|association|initiative"
    r"|inc|ltd|llc|gmbh|corp|of|for|and|the|ai)\b|[^\w\s.'’ʼ‐-]|\d|_",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or a team, which has no given name.

    Attributes:
        family: with its particles ("van der Waals"); of a team, the whole name.
        given: without a suffix.
        suffix: "Jr.", "III", or "".
    """

    family: str
    given: str = ""
    suffix: str = ""


def author(spoken: str) -> Author:
    """Parts a name that is written given name first, as BibTeX does: the last word is the family's.

    What may be no person's name stays whole: better unparted than wrong.

    >>> author("Johannes van der Waals"), author("OpenAI"), author("The CMS Collaboration")
    (Author(family='van der Waals', given='Johannes', suffix=''), \
Author(family='OpenAI', given='', suffix=''), \
Author(family='The CMS Collaboration', given='', suffix=''))
    """
    name = shown(spoken)
    words = name.split()
    if len(words) < 2 or _NO_PERSON.search(name):  # noqa: PLR2004 - given name and family name
        return Author(name)
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""  # noqa: PLR2004
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return Author(" ".join(words[start:]), " ".join(words[:start]), suffix)
