"""The catalogue as files for other programs: name of the file to its text."""

from collections.abc import Mapping

from generator.exports import jsonl
from generator.records import Catalogue


def render(catalogue: Catalogue) -> Mapping[str, str]:
    """Every export, ready to be written beside the pages."""
    return {
        "papers.jsonl": jsonl.render(catalogue),
        "papers.schema.json": jsonl.schema(),
    }
