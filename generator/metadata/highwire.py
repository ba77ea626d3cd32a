"""Highwire Press tags, which Google Scholar and Zotero read, and Open Graph for previews.

Sources: Google Scholar, Inclusion Guidelines for Webmasters; Zotero's translator Embedded Metadata;
the Open Graph protocol. Without og:type, as Zotero would take "article" for one in a newspaper.
Authors are named given name first: Zotero parts "van der Waals, Johannes D." at the comma in two.
"""

from collections.abc import Iterator, Mapping
from html import escape

from generator.citation.citation import Sort, sort
from generator.metadata.facts import identifier, text, texts

MOST_AUTHORS = 100

_VENUES = {Sort.ARTICLE: "journal_title", Sort.PROCEEDINGS: "conference_title"}


def tags(meta: Mapping[str, object]) -> str:
    """A line for each tag."""
    return "\n".join(_tags(meta))


def _tags(meta: Mapping[str, object]) -> Iterator[str]:
    title, venue = text(meta, "title"), text(meta, "venue")
    yield f'<meta name="citation_title" property="og:title" content="{escape(title)}">'
    for author in texts(meta, "authors")[:MOST_AUTHORS]:
        yield _tag("author", author)
    known = {
        "publication_date": text(meta, "published").replace("-", "/"),
        _VENUES.get(sort(venue), ""): venue,
        "doi": identifier(meta, "doi"),
        "arxiv_id": identifier(meta, "arxiv"),
        "keywords": "" if meta.get("brief") else "; ".join(texts(meta, "keywords")),
        "abstract": text(meta, "abstract"),
    }
    yield from (_tag(name, value) for name, value in known.items() if value)


def _tag(name: str, value: str) -> str:
    return f'<meta name="citation_{name}" content="{escape(value)}">'
