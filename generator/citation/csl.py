"""CSL-JSON, as citation processors read it. Source: the schema csl-data.json of CSL 1.0.2."""

from collections.abc import Iterable

from generator.citation.citation import Citation, Sort
from generator.citation.people import Author

_TYPES = {Sort.ARTICLE: "article-journal", Sort.PROCEEDINGS: "paper-conference"}


def item(citation: Citation, keywords: Iterable[str] = ()) -> dict[str, object]:
    """The item of a paper; what is not known is left out."""
    said: dict[str, object] = {
        "id": citation.key,
        "type": _TYPES.get(citation.sort, "article"),
        "title": citation.title,
        "author": list(map(_name, citation.authors)),
        "issued": {"date-parts": [list(citation.date)]} if citation.date else None,
        "container-title": citation.venue,
        "DOI": citation.doi,
        "number": f"arXiv:{citation.arxiv}" if citation.arxiv else "",
        "URL": citation.address,
        "keyword": ", ".join(keywords),
        "note": citation.note,
    }
    return {name: value for name, value in said.items() if value}


def _name(author: Author) -> dict[str, str]:
    if not author.given:
        return {"literal": author.family}
    parts = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {name: part for name, part in parts.items() if part}
