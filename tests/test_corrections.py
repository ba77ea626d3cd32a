"""Corrections: read strictly, found by any name, and the last word on a paper."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.corrections import Corrections, match, parse
from generator.errors import Fault, PaperstacksError
from generator.inputs import Inputs
from generator.permalinks import assign
from generator.records import Catalogue, Correction, Link, Record, Sighting
from generator.text import sighting
from tests.conftest import PROJECT
from tests.invented_dumps import NOTHING, quietly

PATH = "corrections.yml"
TEXT = "Eels climb weirs at night, and each is counted on the wet stone by the sound it makes."


def faults(text: str) -> list[Fault]:
    with pytest.raises(PaperstacksError) as raised:
        parse(text, PATH)
    return list(raised.value.faults)


def seen(title: str, line: int, identifier: str = "") -> Sighting:
    names = (identifier,) if identifier else ()
    return sighting(Record("a.txt", line, line, title, f"{TEXT} {line}", identifiers=names))


LINKS = assign(
    [
        [seen("Eels on Weirs", 1, "arxiv:2401.00001")],
        [seen("Preface", 3)],
        [seen("Preface", 5)],
        [seen("Tides", 7), seen("Tides in Inlets", 9)],
    ]
)


def matched(text: str) -> tuple[dict[str, str], list[Fault]]:
    found = match(parse(text, PATH), LINKS.papers, LINKS.others)
    return {slug: entry.paper for slug, entry in found.by_slug.items()}, list(found.faults)


def test_every_field_is_read() -> None:
    text = """
- paper: "eels-on-weirs"
  set:
    title: "Eels
      on  Weirs"
    abstract: "A text."
    authors: [Ada Quill, "Quill, Rook & Co."]
    published: 2024-07
    identifiers: [arXiv:2401.00001v2, "https://doi.org/10.1000/E"]
    venue: "Weirs: A Journal"
    summary: "In short."
    links: ["https://github.com/e/eels"]
  remove: [upvotes]
  why: "misread"
- {paper: "Tides", remove: paper}
"""
    values: dict[str, object] = {
        "abstract": "A text.",
        "authors": ("Ada Quill", "Quill, Rook & Co."),
        "identifiers": ("arxiv:2401.00001", "doi:10.1000/e"),
        "links": (Link("https://github.com/e/eels", "code"),),
        "published": "2024-07",
        "summary": "In short.",
        "title": "Eels on Weirs",
        "upvotes": None,
        "venue": "Weirs: A Journal",
    }

    assert parse(text, PATH) == Corrections(
        PATH,
        (
            Correction("eels-on-weirs", PATH, 2, tuple(values.items()), why="misread"),
            Correction("Tides", PATH, 15, removes_paper=True),
        ),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_a_file_without_entries_corrects_nothing(text: str) -> None:
    assert parse(text, PATH) == Corrections(PATH)


def test_the_example_in_the_head_of_the_projects_own_file_is_well_formed() -> None:
    text = (PROJECT / "curation" / PATH).read_text(encoding="utf-8")
    example = text.partition("# For example:\n")[2].partition("#\n")[0]

    assert parse(text, PATH).entries == ()
    assert len(parse(example.replace("# ", "", 1).replace("\n# ", "\n"), PATH).entries) == 2


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("paper: a", 1, "not a list"),
        ("- eels", 1, "not a mapping"),
        ("- {set: {venue: b}}", 1, "no paper named"),
        ("- {paper: '', set: {venue: b}}", 1, "not a text"),
        ("- {paper: [a], set: {venue: b}}", 1, "not a text"),
        ("- {paper: a}", 1, "nothing to do, or too much"),
        ("- {paper: a, set: {}}", 1, "nothing to do, or too much"),
        ("- {paper: a, set: {venue: b}, remove: paper}", 1, "nothing to do, or too much"),
        ("- paper: a\n  sets: {venue: b}", 2, "unknown field 'sets'"),
        ("- paper: a\n  set:\n    year: 2020", 3, "unknown field 'year'"),
        ("- paper: a\n  set:\n    upvotes: 3", 3, "unknown field 'upvotes'"),
        ("- paper: a\n  set:\n    venue: b\n    venue: c", 4, "'venue' stands twice"),
        ("- paper: a\n  set:\n    published: 2020-13-01", 3, "wrong published"),
        ("- paper: a\n  set:\n    published: May 29", 3, "wrong published"),
        ("- paper: a\n  set:\n    authors: Ada Quill", 3, "wrong authors"),
        ("- paper: a\n  set:\n    authors: []", 3, "wrong authors"),
        ("- paper: a\n  set:\n    identifiers: ['2401']", 3, "wrong identifiers"),
        ("- paper: a\n  set:\n    links: ['eels']", 3, "wrong links"),
        ("- paper: a\n  set:\n    venue:", 3, "wrong venue"),
        ("- paper: a\n  remove: title", 2, "cannot be removed"),
        ("- paper: a\n  remove: [venue, paper]", 2, "cannot be removed"),
        ("- paper: a\n  remove: [venue, venue]", 2, "'venue' stands twice"),
        ("- paper: a\n  set: {venue: b}\n  remove: [venue]", 3, "'venue' stands twice"),
        ("- {paper: An  eel, remove: venue}\n- {paper: an eel, remove: paper}", 2, "'an eel' sta"),
        ("- paper: [", 1, "not YAML"),
        ("- \x00", 1, "not YAML"),
        ("[" * 5000, 1, "not YAML"),
    ],
)
def test_what_is_not_well_formed_is_a_fault(text: str, line: int, what: str) -> None:
    (fault,) = faults(text)

    assert (fault.path, fault.line) == (PATH, line)
    assert fault.what.startswith(what)


def test_every_fault_is_named() -> None:
    text = "- {paper: a, set: {year: 1}}\n- {paper: b}\n- {paper: c, remove: title}"

    assert [fault.line for fault in faults(text)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("eels-on-weirs", "eels-on-weirs"),
        ("EELS ON WEIRS!", "eels-on-weirs"),
        ("arxiv:2401.00001", "eels-on-weirs"),
        ("2401.00001v3", "eels-on-weirs"),
        ("tides-in-inlets", "tides"),
        ("Tides in Inlets", "tides"),
        (LINKS.others["preface"][0], LINKS.others["preface"][0]),
    ],
)
def test_a_paper_is_named_by_permalink_identifier_or_title(name: str, slug: str) -> None:
    assert matched(f"- {{paper: '{name}', remove: venue}}") == ({slug: name}, [])


def test_a_name_that_nothing_bears_is_a_fault_that_names_the_nearest() -> None:
    by_slug, (fault,) = matched("\n- {paper: Eals on Weir, remove: venue}")

    assert by_slug == {}
    assert (fault.path, fault.line) == (PATH, 2)
    assert fault.why == "the nearest is 'eels-on-weirs', “Eels on Weirs”"


def test_a_name_of_several_papers_is_a_fault_that_names_them() -> None:
    by_slug, (fault,) = matched("- {paper: Preface, remove: venue}")

    assert by_slug == {}
    assert all(slug in fault.why for slug in LINKS.others["preface"])


def test_a_second_correction_of_one_paper_is_a_fault() -> None:
    text = "- {paper: Eels on Weirs, remove: venue}\n- {paper: '2401.00001', remove: paper}"
    by_slug, (fault,) = matched(text)

    assert by_slug == {"eels-on-weirs": "Eels on Weirs"}
    assert (fault.line, fault.why) == (2, "line 1 names the same paper as 'Eels on Weirs'")


def test_without_papers_every_entry_is_a_fault() -> None:
    found = match(parse("- {paper: a, remove: venue}", PATH), (), {})

    assert [fault.why for fault in found.faults] == ["there is no paper at all"]


@pytest.fixture
def settled(dumps: Path, tmp_path: Path) -> Catalogue:
    """The invented dumps with one paper renamed, one taken out, and one entry in vain."""
    (tmp_path / PATH).write_text(
        "- paper: Snow Depth from Satellite Images\n"
        "  set: {title: Snow by Its Shadows, published: 2024}\n"
        "- {paper: glacier-flow-from-satellite-images, remove: paper}\n"
        "- {paper: Hail, remove: venue}\n"
    )
    return pipeline.catalogue(Inputs(dumps, tmp_path, NOTHING), quietly)


def test_a_new_title_moves_the_page_and_the_old_address_leads_there(settled: Catalogue) -> None:
    (snow,) = [paper for paper in settled.papers if paper.published == "2024"]

    assert (snow.slug, snow.title) == ("snow-by-its-shadows", "Snow by Its Shadows")
    assert settled.addresses["snow-depth-from-satellite-images"] == ("snow-by-its-shadows",)


def test_a_paper_taken_out_is_nowhere_but_in_the_ledger(settled: Catalogue) -> None:
    slug = "glacier-flow-from-satellite-images"

    assert slug not in {paper.slug for paper in settled.papers}
    assert slug not in settled.addresses
    assert [paper.slug for paper in settled.removed] == [slug]
    assert [account.removed for account in settled.ledger] == [1, 1]
    assert [account.entries for account in settled.ledger] == [2, 3]


def test_an_entry_in_vain_is_reported(settled: Catalogue) -> None:
    assert [(Path(fault.path).name, fault.line) for fault in settled.faults] == [(PATH, 4)]


def test_namesakes_of_a_paper_taken_out_keep_their_addresses() -> None:
    groups = [[seen("Preface", 3)], [seen("Preface", 5)], [seen("Tides", 7)]]
    one, other = assign(groups).others["preface"]

    links = assign(groups, corrections={0: Correction("", PATH, 1, removes_paper=True)})

    (left,) = {paper.slug for paper in links.papers} - {"tides"}
    assert left in {one, other}
    assert links.others == {"preface": (left,)}


def test_addresses_outlive_a_correction_of_a_title() -> None:
    groups = [[seen("Preface", 3)], [seen("Preface", 5)], [seen("Tides", 7)]]
    before = assign(groups)
    renamed = Correction("", PATH, 1, (("title", "Tides"),))

    after = assign(groups, corrections={0: renamed})

    old = {paper.slug for paper in before.papers} | set(before.others)
    assert old <= {paper.slug for paper in after.papers} | set(after.others)
    assert len(after.others["tides"]) == 2
