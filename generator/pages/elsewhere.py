"""Where else readers look papers up: by number where one is known, else by the exact title."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from generator.markdown import shown
from generator.mathematics import plain
from generator.records import Paper

_BY_NUMBER = (
    ("https://huggingface.co/papers/", "Hugging Face"),
    ("https://api.semanticscholar.org/arXiv:", "Semantic Scholar"),
    ("https://scholar.google.com/scholar_lookup?arxiv_id=", "Google Scholar"),
)
"""As the page of a paper on arXiv itself links to the last two."""

_BY_TITLE = (
    ("https://arxiv.org/search/?searchtype=title&query=", "arXiv"),
    ("https://huggingface.co/papers?q=", "Hugging Face"),
    ("https://www.semanticscholar.org/search?q=", "Semantic Scholar"),
    ("https://scholar.google.com/scholar?q=", "Google Scholar"),
)
_LONGEST = 200  # characters of a title that a search takes


class Search(NamedTuple):
    """Another site, where its search stands, and what to search for."""

    site: str
    address: str
    wanted: str


def of(paper: Paper, *, brief: bool = False) -> Iterator[Search]:
    """The other sites; arXiv only where the paper's number there is not known.

    Args:
        paper: what is looked up.
        brief: whether one site is enough, where each takes the whole title.
    """
    numbers = [name.removeprefix("arxiv:") for name in paper.identifiers if name[:6] == "arxiv:"]
    wanted = quote(numbers[0]) if numbers else _exactly(paper.title)
    for address, site in _BY_NUMBER if numbers else _BY_TITLE[-1:] if brief else _BY_TITLE:
        yield Search(site, address, wanted)


def _exactly(title: str) -> str:
    """Between quotation marks, of which the title's own would be the end."""
    return f"%22{quote_plus(shown(plain(title))[:_LONGEST].replace(chr(34), ' '))}%22"
