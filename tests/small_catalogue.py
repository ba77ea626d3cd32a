"""An invented catalogue with one of everything that pages have to show."""

from dataclasses import replace

from generator.errors import Fault
from generator.records import (
    Account,
    Authority,
    Catalogue,
    Dump,
    Keyword,
    Keywords,
    Link,
    Origin,
    Paper,
    Record,
    Related,
    Sighting,
    Upvotes,
)

BEES = "Counting Bees from the Air"
BEES_TEXT = (
    "Bees are counted by a drone that keeps its distance. The tracker needs no labels and runs on "
    "8 W; recall is 91% (+3) on three meadows & one orchard, p < 0.05. Code: "
    "https://example.org/bees_and_drones."
)
MOTHS = "Moths at Night: # of Wings, `Colours` and <em>Habits</em>"
MOTHS_TEXT = (
    "Moths are filmed at night.\n\n1. The wings are counted.\n\n- Then the colours, as in [3]."
)


def small_catalogue() -> Catalogue:
    """Four papers from two dumps, two keywords, a redirect and a shared title."""
    meadow = (
        _record("meadow.txt", 1, BEES, BEES_TEXT),
        _record("meadow.txt", 2, MOTHS, MOTHS_TEXT),
    )
    orchard = (
        _record("orchard.jsonl", 1, BEES.upper(), BEES_TEXT[:52]),
        _record("orchard.jsonl", 3, "النحل", "عن النحل"),
        _record("orchard.jsonl", 4, "Untitled", "A text of its own."),
    )
    papers = (
        _paper("counting-bees-from-the-air", meadow[0], orchard[0]),
        _paper("moths-at-night", meadow[1]),
        _paper("untitled", orchard[2]),
        _paper("النحل", orchard[1]),
    )
    drones = Keyword("drones", "drones", ("drone", "Drones"), ("uavs",), _slugs(papers[:2]))
    insects = Keyword("insects", "insects", (), (), _slugs(papers[:3]))
    return Catalogue(
        dumps=(_meadow(meadow), _orchard(orchard)),
        papers=papers,
        keywords=Keywords(
            shared=(drones, insects),
            of={
                papers[0].slug: (drones, insects),
                papers[1].slug: (drones, insects),
                papers[2].slug: (insects,),
            },
            own={papers[0].slug: ("meadow & orchard",)},
        ),
        related={
            papers[0].slug: (
                Related(papers[1].slug, 0.75, ("drones", "insects")),
                Related(papers[2].slug, 0.2, ("insects",)),
            ),
            papers[1].slug: (Related(papers[0].slug, 0.75, ("drones", "insects")),),
            papers[2].slug: (Related(papers[0].slug, 0.2, ("insects",)),),
            papers[3].slug: (),
        },
        addresses={
            "arxiv-2401-00001": (papers[0].slug,),
            "insects-again": (papers[1].slug, papers[2].slug),
        },
        ledger=(Account("meadow.txt", 3, 2, 0, 1), Account("orchard.jsonl", 3, 2, 1, 0)),
    )


def _meadow(records: tuple[Record, ...]) -> Dump:
    fault = Fault("dumps/meadow.txt", 13, "title without text", "a title follows", "add the text")
    return Dump(
        name="meadow.txt",
        title="Meadow papers",
        date="2024-05-01",
        source="https://example.org/papers?q=bees&date=may",
        reader="hf-blocks",
        records=records,
        rejects=(fault,),
    )


def _orchard(records: tuple[Record, ...]) -> Dump:
    notice = Fault("dumps/orchard.jsonl", 2, "blank line", "it holds nothing", "remove it")
    return Dump("orchard.jsonl", "Orchard papers", "", "", "", records, notices=(notice,))


def _record(dump: str, position: int, title: str, abstract: str) -> Record:
    first = dump == "meadow.txt"
    return Record(
        dump=dump,
        line=position * 4 - 3,
        last_line=position * 4 - 3 + 2 * first,
        position=position,
        title=title,
        abstract=abstract,
        date="May 1" if first else "",
        authors=("B. Keeper", "Mo Th") if position == 1 and first else (),
        identifiers=("arxiv:2401.00001", "doi:10.1000/b_e(e)") if position == 1 and first else (),
    )


def _paper(slug: str, *records: Record) -> Paper:
    sightings = tuple(Sighting(record, record.title, record.abstract) for record in records)
    links = (Link("https://example.org/bees_and_drones", "code"),) if slug[0] == "c" else ()
    first = records[0]
    origins = tuple(
        Origin(field, Authority.DUMP, first.dump, first.line) for field in ("abstract", "title")
    )
    paper = Paper(slug, first.title, first.abstract, links, sightings, origins=origins)
    return _well_known(paper) if slug[0] == "c" else paper


def _well_known(paper: Paper) -> Paper:
    """A paper of which every field is known, each from a source of its own."""
    first, second = (sighting.record for sighting in paper.sightings)
    return replace(
        paper,
        authors=first.authors,
        published="2024-01",
        identifiers=first.identifiers,
        venue="Journal of Meadows & Orchards",
        upvotes=Upvotes(8, "May 1"),
        summary="Drones count bees.",
        origins=(
            Origin("abstract", Authority.DUMP, first.dump, first.line),
            Origin("authors", Authority.DUMP, first.dump, first.line),
            Origin("published", Authority.REFERENCE, "snapshot.jsonl", 5),
            Origin("title", Authority.DUMP, second.dump, second.line),
            Origin("venue", Authority.CORRECTION, "corrections.yml", 7, "it was misspelt"),
        ),
    )


def _slugs(papers: tuple[Paper, ...]) -> tuple[str, ...]:
    return tuple(paper.slug for paper in papers)
