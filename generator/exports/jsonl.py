"""`papers.jsonl`, the contract with other tools: a JSON object a line, sorted by slug."""

import json
import re
from importlib.resources import files

from generator.records import Catalogue, Paper

_LONE = re.compile("[\ud800-\udfff]")
"""Halves of characters, for which UTF-8 has no place."""


def render(catalogue: Catalogue) -> str:
    """All papers, each in the shape that `papers.schema.json` describes."""
    return "".join(f"{_line(paper, catalogue)}\n" for paper in catalogue.papers)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of one line."""
    return files(__package__).joinpath("papers.schema.json").read_text(encoding="utf-8")


def _line(paper: Paper, catalogue: Catalogue) -> str:
    entry = {
        "slug": paper.slug,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": list(paper.authors),
        "published": paper.published or None,
        "identifiers": list(paper.identifiers),
        "venue": paper.venue or None,
        "upvotes": _upvotes(paper),
        "summary": paper.summary or None,
        "keywords": [keyword.name for keyword in catalogue.keywords.of.get(paper.slug, ())],
        "related": [
            {"slug": other.slug, "score": other.score, "shared": list(other.shared)}
            for other in catalogue.related.get(paper.slug, ())
        ],
        "links": [{"url": link.url, "kind": link.kind} for link in paper.links],
        "sightings": [
            {"dump": s.record.dump, "line": s.record.line, "date": s.record.date or None}
            for s in paper.sightings
        ],
        "origins": [
            {
                "field": origin.field,
                "source": origin.source,
                "file": origin.path,
                "line": origin.line,
                "why": origin.why or None,
            }
            for origin in paper.origins
        ],
    }
    return _LONE.sub("\ufffd", json.dumps(entry, ensure_ascii=False))


def _upvotes(paper: Paper) -> dict[str, object] | None:
    votes = paper.upvotes
    return {"count": votes.count, "date": votes.date or None} if votes else None
