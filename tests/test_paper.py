"""Papers: of each field the best that is said, whoever says it first, and where it comes from."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.paper import resolve
from generator.records import (
    Authority,
    Correction,
    Link,
    Origin,
    Paper,
    Record,
    Sighting,
    Trust,
    Upvotes,
)
from generator.text import sighting

LONG = "Eels climb weirs at night, and 1920 x 1080 pixels show each of them on the wet stone. " * 5
LOSSY = LONG.replace(" x ", "times")


def seen(dump: str, trust: Trust = Trust.TEXT, **said: object) -> Sighting:
    """A sighting that says this much."""
    record = Record(dump, 3, 4, "Eels on Weirs", "", trust=trust)
    return sighting(replace(record, **said))  # type: ignore[arg-type]  # any field of a record


def origin(paper: Paper, field: str) -> list[tuple[Authority, str]]:
    return [(one.source, one.path) for one in paper.origins if one.field == field]


def test_a_field_comes_from_the_source_of_the_highest_trust_that_has_it() -> None:
    paper = resolve(
        "eels",
        [
            seen("a.txt", authors=("Quill, A. and many others",), venue="", upvotes=8),
            seen("b.bib", Trust.REFERENCE, authors=("Quill, A.",), venue="Weir Studies"),
            seen("c.json", Trust.ORIGIN, authors=("Ada Quill", "Ben Rook")),
        ],
    )

    assert paper.authors == ("Ada Quill", "Ben Rook")
    assert paper.venue == "Weir Studies"
    assert paper.upvotes == Upvotes(8, "")
    assert origin(paper, "authors") == [(Authority.DUMP, "c.json")]
    assert origin(paper, "venue") == [(Authority.DUMP, "b.bib")]
    assert origin(paper, "summary") == []


def test_of_sources_as_good_the_more_complete_wins() -> None:
    brief, full = seen("a.bib", authors=("A. Quill",)), seen("b.bib", authors=("Ada Quill",))

    assert resolve("eels", [brief, full]).authors == ("Ada Quill",)


def test_plain_titles_are_counted_and_one_from_the_publisher_beats_them_all() -> None:
    plain = [seen(f"{name}.txt", title="Eels on Wiers") for name in "ab"]
    right = seen("c.json", Trust.ORIGIN, title="Eels on Weirs")

    assert resolve("eels", [*plain, seen("d.txt")]).title == "Eels on Wiers"
    assert resolve("eels", [*plain, right]).title == "Eels on Weirs"


@pytest.mark.parametrize(
    ("texts", "best"),
    [
        ([("See each eel.", Trust.ORIGIN), (LONG, Trust.TEXT)], LONG),
        ([(LOSSY, Trust.TEXT), (LONG, Trust.ORIGIN)], LONG),
        ([(LONG + "And more of them.", Trust.TEXT), (LONG, Trust.ORIGIN)], LONG),
        ([(LONG * 2, Trust.TEXT), (LONG, Trust.ORIGIN)], LONG * 2),
        ([("Tides turn. " * 40, Trust.ORIGIN), (LONG, Trust.TEXT)], "Tides turn. " * 40),
        ([("Tides turn. " * 33, Trust.ORIGIN), (LONG, Trust.TEXT)], LONG),
    ],
    ids=["longer", "letters-lost", "nearly-as-long", "much-longer", "other-longest", "other-text"],
)
def test_the_longest_text_or_one_that_says_the_same_better(
    texts: list[tuple[str, Trust]], best: str
) -> None:
    sightings = [seen(f"{n}.txt", trust, abstract=text) for n, (text, trust) in enumerate(texts)]

    assert resolve("eels", sightings).abstract == best.strip()


def test_a_summary_stands_for_an_abstract_that_is_missing() -> None:
    summary = seen("a.txt", summary="Eels are seen at night.")

    alone = resolve("eels", [summary])
    both = resolve("eels", [summary, seen("b.txt", abstract=LONG)])

    assert (alone.abstract, alone.summary) == ("Eels are seen at night.", "")
    assert (both.abstract, both.summary) == (LONG.strip(), "Eels are seen at night.")


@pytest.mark.parametrize(
    ("said", "best"),
    [
        ([("2021", Trust.REFERENCE), ("2020-03-04", Trust.ORIGIN)], "2020-03-04"),
        ([("2021-05-06", Trust.TEXT), ("2020", Trust.REFERENCE)], "2020"),
        ([("2020-05-06", Trust.TEXT), ("2020", Trust.REFERENCE)], "2020-05-06"),
        ([("2020", Trust.TEXT), ("2021-05", Trust.TEXT), ("2021-04", Trust.TEXT)], "2021-04"),
    ],
)
def test_the_date_is_the_most_precise_then_the_earliest(
    said: list[tuple[str, Trust]], best: str
) -> None:
    sightings = [seen(f"{n}.txt", trust, published=day) for n, (day, trust) in enumerate(said)]

    assert resolve("eels", sightings).published == best


@pytest.mark.parametrize(
    ("written", "published"),
    [("", "2020-02"), ("2020", "2020-02"), ("2021-05-06", "2020-02"), ("2020-01-31", "2020-01-31")],
)
def test_an_arxiv_identifier_tells_when_a_paper_was_a_preprint(
    written: str, published: str
) -> None:
    paper = resolve("eels", [seen("a", published=written, identifiers=("arxiv:2002.00001",))])

    assert paper.published == published


def test_upvotes_are_those_of_the_latest_day() -> None:
    votes = [("May 2, 2024", 9), ("2024-05-01", 12), ("Dec 24", 99), ("", 100)]
    sightings = [seen(f"{n}", date=day, upvotes=count) for n, (day, count) in enumerate(votes)]

    assert resolve("eels", sightings).upvotes == Upvotes(9, "2024-05-02")
    assert resolve("eels", sightings[2:]).upvotes == Upvotes(99, "Dec 24")


def test_identifiers_and_links_add_up() -> None:
    code = Link("https://github.com/e/eels", "")
    one = seen("a.txt", identifiers=("arxiv:2002.00001",), abstract="See https://eels.org.")
    other = seen("b.txt", identifiers=("doi:10.1/e",), links=(code, Link("no address", "code")))

    paper = resolve("eels", [one, other])

    assert paper.identifiers == ("arxiv:2002.00001", "doi:10.1/e")
    assert paper.links == (
        Link("https://eels.org", "project"),
        Link("https://github.com/e/eels", "code"),
    )
    assert origin(paper, "identifiers") == [(Authority.DUMP, "a.txt"), (Authority.DUMP, "b.txt")]


def test_references_add_facts_but_neither_title_nor_text() -> None:
    dump = seen("a.txt", title="Eels on Wiers", abstract="Short.")
    reference = seen(
        "r.json", Trust.ORIGIN, title="Eels on Weirs", abstract=LONG, authors=("Ada Quill",)
    )

    paper = resolve("eels", [dump], [reference])

    assert (paper.title, paper.abstract) == ("Eels on Wiers", "Short.")
    assert paper.authors == ("Ada Quill",)
    assert (paper.sightings, paper.references) == ((dump,), (reference,))
    assert origin(paper, "authors") == [(Authority.REFERENCE, "r.json")]


def test_a_reference_gives_its_text_where_no_dump_has_one() -> None:
    paper = resolve("eels", [seen("a.bib")], [seen("r.json", abstract=LONG)])

    assert paper.abstract == LONG.strip()
    assert origin(paper, "abstract") == [(Authority.REFERENCE, "r.json")]


def test_a_correction_wins_over_every_source() -> None:
    values = (("authors", ("Ada Quill",)), ("upvotes", None), ("venue", ""))
    decided = Correction("eels", "/home/x/corrections.yml", 7, values, why="misread")
    dump = seen("a.json", Trust.ORIGIN, authors=("Al Quill",), venue="Weirs", upvotes=3)

    paper = resolve("eels", [dump], (), decided)

    assert (paper.authors, paper.venue, paper.upvotes) == (("Ada Quill",), "", None)
    corrected = Origin("authors", Authority.CORRECTION, "corrections.yml", 7, "misread")
    assert [one for one in paper.origins if one.field == "authors"] == [corrected]


words = st.sampled_from(["", "Eels", "Eels on Weirs", "Eels on weirs", LONG, LOSSY])
days = st.sampled_from(["", "2020", "2020-03", "2020-03-04", "Mar 13", "2021-01-01"])
said = st.fixed_dictionaries(
    {
        "title": words.filter(bool),
        "abstract": words,
        "summary": words,
        "venue": words,
        "date": days,
        "published": days,
        "authors": st.lists(st.sampled_from(["A. Quill", "Ada Quill", "Rook, Ben"])).map(tuple),
        "identifiers": st.sets(st.sampled_from(["arxiv:2003.00001", "doi:10.1/e"])).map(
            lambda names: tuple(sorted(names))
        ),
        "links": st.sampled_from(
            [(), (Link("https://a.org", ""),), (Link("https://a.org", "code"),)]
        ),
        "upvotes": st.none() | st.integers(0, 3),
        "trust": st.sampled_from(Trust),
        "line": st.integers(1, 3),
    }
)
sayings = st.lists(said, min_size=1, max_size=6)


@given(sayings, sayings, st.randoms(use_true_random=False))
def test_no_order_matters(
    dumps: list[dict[str, object]], others: list[dict[str, object]], chance: random.Random
) -> None:
    own = [seen("a.txt", position=n, **it) for n, it in enumerate(dumps)]  # type: ignore[arg-type]
    references = [seen("r", position=n, **it) for n, it in enumerate(others)]  # type: ignore[arg-type]
    mixed, also = list(own), list(references)
    chance.shuffle(mixed)
    chance.shuffle(also)

    assert resolve("eels", mixed, also) == resolve("eels", own, references)


@given(sayings, sayings)
def test_every_field_that_is_known_has_an_origin_that_is_there(
    dumps: list[dict[str, object]], others: list[dict[str, object]]
) -> None:
    own = [seen("a.txt", position=n, **it) for n, it in enumerate(dumps)]  # type: ignore[arg-type]
    references = [seen("r", position=n, **it) for n, it in enumerate(others)]  # type: ignore[arg-type]

    paper = resolve("eels", own, references)

    known = [field for field in FIELDS if getattr(paper, field)]
    assert sorted({one.field for one in paper.origins}) == sorted(known)
    lines = {"a.txt": own, "r": references}
    for one in paper.origins:
        assert one.line in {it.record.line for it in lines[one.path]}


FIELDS = (
    *("title", "abstract", "authors", "published", "identifiers", "venue", "upvotes"),
    *("summary", "links"),
)
