"""`papers.db`: the catalogue for SQLite, with full-text search; the same papers, the same bytes."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from importlib.resources import files

from generator.exports.cited import Cited
from generator.records import Catalogue

_WRITTEN_BY = slice(92, 100)
"""Where a file says which SQLite wrote it last (SQLite, Database File Format, 1.3)."""

_ENCODER = json.JSONEncoder(ensure_ascii=False)

Row = tuple[object, ...]


def render(catalogue: Catalogue, cited: Sequence[Cited]) -> Iterator[bytes | memoryview]:
    """The whole file in pieces; `papers.schema.sql` says what is in it.

    That of a large catalogue leaves the texts to papers.jsonl.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(schema())
        database.execute("BEGIN")
        for table, rows in _tables(catalogue, cited):
            _fill(database, table, rows)
        database.execute("INSERT INTO search(search) VALUES ('rebuild')")
        database.execute("INSERT INTO search(search) VALUES ('optimize')")
        database.execute("COMMIT")
        database.execute("VACUUM")
        made = memoryview(database.serialize())
    yield made[: _WRITTEN_BY.start]
    yield bytes(_WRITTEN_BY.stop - _WRITTEN_BY.start)
    yield made[_WRITTEN_BY.stop :]


def schema() -> str:
    """The statements that make the empty file, with words about each table."""
    return files(__package__).joinpath("papers.schema.sql").read_text(encoding="utf-8")


def _fill(database: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = database.execute(f"SELECT * FROM {table}").description  # noqa: S608, the names are ours
    places = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} VALUES ({places})"  # noqa: S608
    database.executemany(statement, ([*map(_storable, row)] for row in rows))


def _storable(value: object) -> object:
    """A text without what neither UTF-8 nor C has a place for; none of that is printable."""
    if isinstance(value, str) and not value.isprintable():
        return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return value


def _tables(catalogue: Catalogue, cited: Sequence[Cited]) -> Iterator[tuple[str, Iterable[Row]]]:
    papers = list(enumerate(catalogue.papers, start=1))
    ids = {paper.slug: number for number, paper in papers}
    shared = catalogue.keywords.shared
    keywords = {keyword.slug: number for number, keyword in enumerate(shared, start=1)}
    dumps = {dump.name: number for number, dump in enumerate(catalogue.dumps, start=1)}
    small = catalogue.is_small
    yield "papers", (_paper(*each, whole=small) for each in enumerate(cited, start=1))
    yield "keywords", ((keywords[each.slug], each.slug, each.name) for each in shared)
    yield (
        "paper_keywords",
        (
            (number, rank, keywords[each.slug])
            for number, paper in papers
            for rank, each in enumerate(catalogue.keywords.of.get(paper.slug, ()), start=1)
        ),
    )
    yield (
        "related",
        (
            (number, rank, ids[each.slug], each.score, _ENCODER.encode(each.shared))
            for number, paper in papers
            for rank, each in enumerate(catalogue.related.get(paper.slug, ()), start=1)
        ),
    )
    yield (
        "links",
        (
            (number, rank, each.kind, each.url)
            for number, paper in papers
            for rank, each in enumerate(paper.links, start=1)
        ),
    )
    yield (
        "dumps",
        (
            (dumps[each.name], each.name, each.title, each.date, each.source)
            for each in catalogue.dumps
        ),
    )
    yield (
        "sightings",
        (
            (number, rank, dumps[record.dump], record.position, record.line, record.date)
            for number, paper in papers
            for rank, record in enumerate((each.record for each in paper.sightings), start=1)
        ),
    )


def _paper(number: int, each: Cited, *, whole: bool) -> Row:
    paper, known = each.paper, each.citation
    votes = paper.upvotes.count if paper.upvotes else None
    return (
        *(number, paper.slug, paper.title, paper.abstract if whole else ""),
        "; ".join(paper.authors),
        *(paper.published, paper.venue, known.doi, known.arxiv, known.address),
        *(paper.summary, votes),
    )
