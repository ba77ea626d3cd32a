"""The whole catalogue as a bibliography, in the three forms that reference managers share.

Texts are left out: with them a BibTeX file of 100,000 papers would be of no use to anybody.
"""

import json
from collections.abc import Iterator, Sequence

from generator.citation import bibtex, csl, ris
from generator.exports.cited import Cited

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def bib(papers: Sequence[Cited]) -> Iterator[str]:
    """`papers.bib`."""
    return _parted("\n", (bibtex.entry(each.citation) for each in papers))


def tagged(papers: Sequence[Cited]) -> Iterator[str]:
    """`papers.ris`."""
    return (ris.entry(each.citation, each.keywords) for each in papers)


def items(papers: Sequence[Cited]) -> Iterator[str]:
    """`papers.csl.json`, an item a line."""
    made = (csl.item(each.citation, each.keywords) for each in papers)
    yield "[\n"
    yield from _parted(",\n", map(_ENCODER.encode, made))
    yield "\n]\n"


def _parted(sign: str, texts: Iterator[str]) -> Iterator[str]:
    """The texts with a sign between any two."""
    yield next(texts, "")
    for text in texts:
        yield sign + text
