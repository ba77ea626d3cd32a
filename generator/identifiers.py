"""What names a paper everywhere: arXiv, DOI, ACL Anthology and OpenReview, each in one spelling."""

import re
from collections.abc import Iterable

from generator.records import Link

_NEW = r"\d{4}\.\d{4,5}"  # from April 2007 on
_OLD = r"[a-z][a-z-]+(?:\.[A-Za-z]{2})?/\d{7}"  # before: the archive, year, month and number
_ARXIV = re.compile(rf"(?:arxiv:)?({_NEW}|{_OLD})(?:v\d+)?", re.IGNORECASE)
_ARXIV_ADDRESS = re.compile(
    rf"(?:arxiv\.org/(?:abs|pdf|html|ps|e-print)/|(?:huggingface|hf)\.co/papers/|/papers/"
    rf"|arxiv(?:\.org)?:\s*|10\.48550/arxiv\.)({_NEW}|{_OLD})(?:v\d+)?(?!\d)",
    re.IGNORECASE,
)
_ARXIV_DOI = "10.48550/arxiv."
_DOI = re.compile(r"(?<![\w.])(10\.\d{4,9}/[^\s\"<>{}|\\^`]+)", re.IGNORECASE)
_DOI_START = re.compile(r"(?:https?://)?(?:dx\.)?doi(?:\.org/|:\s*)", re.IGNORECASE)
_ACL = re.compile(
    r"aclanthology\.(?:org|info)/(?:papers/)?((?:[A-Z]\d{2}-\d{4,5}|\d{4}\.[\w-]+\.\d+))"
)
_OPENREVIEW = re.compile(r"openreview\.net/(?:forum|pdf)\?id=([\w-]{6,})")
_TRAILING = ".,;:!?'*"
_RESOLVERS = {
    "arxiv": ("arXiv", "https://arxiv.org/abs/"),
    "doi": ("DOI", "https://doi.org/"),
    "acl": ("ACL Anthology", "https://aclanthology.org/"),
    "openreview": ("OpenReview", "https://openreview.net/forum?id="),
}


def arxiv(text: str) -> str:
    """The identifier that the whole of a text is ("2410.05434v2", "arXiv:math/0309136"), or ""."""
    found = _ARXIV.fullmatch(text.strip())
    return f"arxiv:{_spelled(found[1])}" if found else ""


def doi(text: str) -> str:
    """The identifier that the whole of a text is, as an address or not, or "".

    The DOI of an arXiv paper is its arXiv identifier.
    """
    found = _DOI.fullmatch(_DOI_START.sub("", text.strip(), count=1))
    if not found:
        return ""
    name = _trimmed(found[1]).casefold()
    return arxiv(name.removeprefix(_ARXIV_DOI)) if name.startswith(_ARXIV_DOI) else f"doi:{name}"


def in_address(url: str) -> str:
    """The identifier of the paper that an address leads to, or ""."""
    if found := _ARXIV_ADDRESS.search(url):
        return f"arxiv:{_spelled(found[1])}"
    if found := _ACL.search(url):
        return f"acl:{found[1].removesuffix('.pdf')}"
    if found := _OPENREVIEW.search(url):
        return f"openreview:{found[1]}"
    return doi(found[1]) if "doi.org/" in url and (found := _DOI.search(url)) else ""


def resolved(identifier: str) -> Link | None:
    """The address where the paper of this name stands, with who keeps it ("arXiv"), if known."""
    scheme, _, name = identifier.partition(":")
    if scheme not in _RESOLVERS:
        return None
    keeper, address = _RESOLVERS[scheme]
    return Link(address + name, keeper)


def together(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Each once and sorted, as records hold them; empty ones left out."""
    return tuple(sorted({identifier for identifier in identifiers if identifier}))


def _spelled(name: str) -> str:
    """Without the subject class that old identifiers may name: `math.GT/0309136`."""
    archive, slash, number = name.partition("/")
    return f"{archive.partition('.')[0].lower()}/{number}" if slash else name


def _trimmed(name: str) -> str:
    """Without the point or bracket that ended the sentence around it."""
    name = name.rstrip(_TRAILING)
    return name[:-1] if name.endswith(")") and name.count("(") < name.count(")") else name
