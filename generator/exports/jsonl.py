"""`papers.jsonl`, the contract with other tools: a JSON object a line, sorted by slug."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files

import msgspec

from generator.records import Catalogue, Paper

_LONE = re.compile("[\ud800-\udfff]")
"""Halves of characters, for which UTF-8 has no place."""
_ENCODER = msgspec.json.Encoder()


def render(catalogue: Catalogue) -> Iterator[bytes]:
    """All papers, a line each, in the shape that `papers.schema.json` describes."""
    return (_line(_entry(paper, catalogue)) + b"\n" for paper in catalogue.papers)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of one line."""
    return files(__package__).joinpath("papers.schema.json").read_text(encoding="utf-8")


def _line(entry: dict[str, object]) -> bytes:
    try:
        return _ENCODER.encode(entry)
    except UnicodeEncodeError:
        text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        return _LONE.sub("\ufffd", text).encode()


def _entry(paper: Paper, catalogue: Catalogue) -> dict[str, object]:
    return {
        "slug": paper.slug,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": paper.authors,
        "published": paper.published or None,
        "identifiers": paper.identifiers,
        "venue": paper.venue or None,
        "upvotes": _upvotes(paper),
        "summary": paper.summary or None,
        "keywords": [keyword.name for keyword in catalogue.keywords.of.get(paper.slug, ())],
        "related": [
            {"slug": other.slug, "score": other.score, "shared": other.shared}
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


def _upvotes(paper: Paper) -> dict[str, object] | None:
    votes = paper.upvotes
    return {"count": votes.count, "date": votes.date or None} if votes else None
