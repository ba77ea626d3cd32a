r"""Authors as arXiv writes them in one line: "A. B. Last, Bo L\'opez (1 and 2) and Cy Roe Jr."."""

import re

_DEEPEST = 5  # affiliations hold addresses in brackets of their own
_BRACKETS = re.compile(r"\([^()]*\)")
_UNENDED = re.compile(r"\([^()]*$")
_BETWEEN = re.compile(
    r"\s*(?:[,;]\s*(?:and\s|&\s)?|\s(?:and|&)\s|(?<=Collaboration):|(?<=Team):)\s*"
)
_SUFFIX = re.compile(r"(?:Jr|Sr|Ph\.?D|M\.?D)\.?|I{2,3}|IV", re.IGNORECASE)
_NOBODY = re.compile(r"et\.? al\.?|(?:and )?\d+ (?:additional|other) authors.*|", re.IGNORECASE)
_LABEL = re.compile(r"\s*Authors?:\s*")


def names(written: str) -> tuple[str, ...]:
    """The names in order, without affiliations; folded lines are joined.

    >>> names("Ana Ode (Univ. of Bo (Old Town)), Bo Roe, Jr. and Cy Low")
    ('Ana Ode', 'Bo Roe, Jr.', 'Cy Low')
    """
    text = _LABEL.sub("", " ".join(written.split()), count=1)
    for _ in range(_DEEPEST):
        text = _BRACKETS.sub(" ", text)
    found = list[str]()
    text = " ".join(_UNENDED.sub("", text).split())
    for name in _BETWEEN.split(text):
        if _SUFFIX.fullmatch(name.strip()) and found:
            found[-1] += f", {name.strip()}"
        elif not _NOBODY.fullmatch(name.strip()):
            found.append(" ".join(name.split()))
    return tuple(found)
