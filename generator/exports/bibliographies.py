"""The whole catalogue as a bibliography, in the three forms that reference managers share.

Texts are left out: with them a BibTeX file of 100,000 papers would be of no use to anybody.
"""

import json
from collections.abc import Sequence

from generator.citation import bibtex, csl, ris
from generator.exports.cited import Cited


def bib(papers: Sequence[Cited]) -> str:
    """`papers.bib`."""
    return "\n".join(bibtex.entry(each.citation) for each in papers)


def tagged(papers: Sequence[Cited]) -> str:
    """`papers.ris`."""
    return "".join(ris.entry(each.citation, each.keywords) for each in papers)


def items(papers: Sequence[Cited]) -> str:
    """`papers.csl.json`, an item a line."""
    made = [csl.item(each.citation, each.keywords) for each in papers]
    lines = (json.dumps(item, ensure_ascii=False) for item in made)
    return "[\n" + ",\n".join(lines) + "\n]\n"
