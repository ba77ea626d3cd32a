"""Reference files: they enrich papers that a dump brought, add none, and are passed over fast."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline
from generator.dumps.references import MOST_REJECTS, read_references
from generator.dumps.sifting import Sieve, Sifted
from generator.inputs import Inputs
from generator.merge import Rule, attach, merge
from generator.records import Catalogue, Record, Sighting
from generator.references import Sought
from generator.source import Source
from generator.text import sighting
from tests.conftest import PROJECT
from tests.invented_dumps import NOTHING, quietly
from tests.merge import SENTENCES, cases, read

GLACIERS = "Glacier Flow from Satellite Images"
TITLES = ("Fr\\'echet Means of Mites", "Fréchet Means of Mites", "Tides, Part II", "Tides", "雪")
OTHERS = ("Bread That Rises by Itself", "Weaving by Video")


def line(**said: object) -> str:
    """One entry of a snapshot of arXiv."""
    entry = {
        "id": "2401.00009",
        "authors": "A. Quill",
        "title": OTHERS[0],
        "doi": None,
        "journal-ref": None,
        "abstract": "  A small model watches\ndough through the oven door. " * 3,
        "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}],
        "update_date": "2008-11-26",
        "authors_parsed": [["Quill", "Ada", ""]],
    }
    return json.dumps({**entry, **said}) + "\n"


@pytest.fixture
def references(tmp_path: Path) -> Path:
    """Two files: a snapshot with one paper of the dumps, and what no reader knows."""
    folder = tmp_path / "references"
    folder.mkdir()
    lines = [line(), line(id="2403.00001", title=GLACIERS.upper()), "{broken}\n", line(title="Ice")]
    (folder / "snapshot.json").write_text("".join(lines))
    (folder / "letter.txt").write_text("Dear reader, this is no listing.\n")
    (folder / "README.md").write_text("What stands here.\n")
    return folder


@pytest.fixture
def enriched(dumps: Path, references: Path) -> Catalogue:
    """The invented dumps with those references."""
    return pipeline.catalogue(Inputs(dumps, PROJECT / "curation", references), quietly)


def test_a_paper_of_a_dump_gets_what_a_reference_knows(enriched: Catalogue) -> None:
    (paper,) = [paper for paper in enriched.papers if paper.title == GLACIERS]

    assert paper.authors == ("Ada Quill",)
    assert paper.published == "2007-04-02"
    assert paper.identifiers == ("arxiv:2403.00001",)
    assert [reference.record.line for reference in paper.references] == [2]


def test_all_else_is_as_it_is_without_references(dumps: Path, enriched: Catalogue) -> None:
    plain = pipeline.catalogue(Inputs(dumps, PROJECT / "curation", NOTHING), quietly)

    def seen(catalogue: Catalogue) -> list[tuple[str, str, str, tuple[Sighting, ...]]]:
        return [(one.slug, one.title, one.abstract, one.sightings) for one in catalogue.papers]

    assert seen(enriched) == seen(plain)
    assert enriched.keywords == plain.keywords
    assert enriched.related == plain.related
    assert enriched.addresses == plain.addresses
    assert enriched.ledger == plain.ledger


def test_every_file_has_an_account_and_its_faults(enriched: Catalogue) -> None:
    letter, snapshot = enriched.references

    assert (letter.name, letter.reader, letter.read, letter.matched) == ("letter.txt", "", 0, 0)
    assert [fault.what for fault in letter.faults] == ["no reader knows this dump"]
    assert (snapshot.reader, snapshot.read, snapshot.matched) == ("arxiv-snapshot", 3, 1)
    assert (snapshot.rejected, [fault.line for fault in snapshot.faults]) == (1, [3])


def test_a_folder_that_is_not_there_has_no_references(dumps: Path, tmp_path: Path) -> None:
    settled = pipeline.catalogue(Inputs(dumps, PROJECT / "curation", tmp_path / "none"), quietly)

    assert settled.references == ()


def test_only_the_first_rejects_of_a_file_are_told_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "snapshot.json").write_text((line() + "{broken}\n") * (MOST_REJECTS + 5))

    (found,) = read_references(tmp_path, Sought([]))

    assert found.rejected == MOST_REJECTS + 5
    assert len(found.faults) == MOST_REJECTS + 1
    assert found.faults[-1].why.startswith("5 more")


@pytest.mark.parametrize("path", cases("same"), ids=lambda path: path.stem)
def test_what_is_one_paper_is_attached(path: Path) -> None:
    rule, sightings = read(path)
    groups = merge(sightings[:1])

    attached = attach(groups, [(it, [0]) for it in sightings[1:2]])

    expected = len(merge(sightings[:2])) == 1 and Rule[rule] is not Rule.CURATION
    assert bool(attached) is expected


@pytest.mark.parametrize("path", cases("different"), ids=lambda path: path.stem)
def test_what_are_two_papers_is_not_attached(path: Path) -> None:
    _, (found, *others) = read(path)
    groups = merge(others)

    assert attach(groups, [(found, range(len(groups)))]) == {}


def test_of_several_papers_the_surest_gets_it() -> None:
    likely = sighting(Record("a.txt", 1, 2, TITLES[2], SENTENCES[0]))
    named = sighting(Record("a.txt", 3, 4, "Waters", "", identifiers=("doi:10.1/x",)))
    found = sighting(Record("r", 1, 2, TITLES[2], SENTENCES[0], identifiers=("doi:10.1/x",)))

    assert attach(merge([likely, named]), [(found, [0, 1])]) == {1: (found,)}


titles = st.sampled_from((*TITLES, *OTHERS))
texts = st.lists(st.sampled_from(SENTENCES), max_size=3).map(" ".join)
names = st.sampled_from([(), ("arxiv:2401.00001",), ("arxiv:hep-th/9901001",), ("doi:10.1000/x",)])
records = st.builds(Record, st.just("a.txt"), st.integers(1, 9), st.just(9), titles, texts,
                    identifiers=names)  # fmt: skip


@given(st.lists(records, max_size=4), records)
def test_a_glance_lets_through_what_the_sure_rules_would_join(
    papers: list[Record], reference: Record
) -> None:
    seen = [sighting(replace(record, position=rank)) for rank, record in enumerate(papers)]
    groups = merge(seen)
    sought = Sought(group.sightings for group in groups)
    found = sighting(reference)

    all_ranks = attach(groups, [(found, range(len(groups)))])
    assert not all_ranks or sought.may_be(reference)
    assert all_ranks == attach(groups, [(found, sought.ranks(found))])


@given(st.lists(records, max_size=3), st.lists(records, max_size=6))
def test_a_sieve_holds_back_nothing_that_a_glance_lets_through(
    papers: list[Record], references: list[Record]
) -> None:
    sought = Sought([[sighting(record)] for record in papers])
    lines = [_as_line(record) for record in references]
    source = Source.of("r", "r", "".join(lines))
    sieve = Sieve(sought)

    shown = [it.number for it in Sifted("r", "r", source.opened, sieve).lines() if it.text]

    wanted = [n for n, it in enumerate(references, start=1) if sought.may_be(it)]
    assert set(wanted) <= set(shown)
    assert len(shown) + sieve.held == len(references)


def _as_line(record: Record) -> str:
    scheme, _, name = "".join(record.identifiers).partition(":")
    told = {"doi": name} if scheme == "doi" else {"id": f"{name}v2" if name else "x"}
    return json.dumps({"title": record.title, **told, "abstract": f" {record.abstract}"}) + "\n"


@pytest.mark.parametrize("text", ["{", "not an object", '{"name": "no title"}', "[{}]", "{}"])
def test_what_is_no_whole_entry_is_left_to_its_reader(text: str) -> None:
    assert Sieve(Sought([])).shows(text)
