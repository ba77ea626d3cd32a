"""Bibliographies and the table: as other programs read them, and text stays text in them."""

import csv
import io
import json
import re
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given
from hypothesis import strategies as st

from generator import citation, exports
from generator.citation import bibtex, csl, ris
from generator.citation.people import Author, author
from generator.exports import table
from generator.exports.cited import cited
from generator.formats.bibliography.bibtex import BibEntry, bib_entries
from generator.markdown import shown
from generator.mathematics import plain, with_dollars
from generator.records import Catalogue, Paper
from generator.source import Source
from tests.browser import hostile
from tests.golden import compare
from tests.small_catalogue import small_catalogue
from tests.test_markdown import texts

EXPECTED = Path(__file__).parent / "exports"
SITE = "https://example.org/stacks/"
BEES = small_catalogue().papers[0]
FORMULA = re.compile(r"[=+\-@\t\r|＝＋－＠]")
any_text = st.one_of(st.sampled_from(hostile.TITLES), texts).filter(lambda text: bool(shown(text)))


def saying(text: str) -> Paper:
    """A paper with this text wherever a text can stand."""
    return replace(BEES, title=text, authors=(text, f"{text} {text}"), venue=text)


def only(paper: Paper) -> Catalogue:
    """A catalogue with no other paper."""
    return replace(small_catalogue(), papers=(paper,), related={})


def written(catalogue: Catalogue, name: str) -> str:
    return dict(exports.render(catalogue, SITE))[name].decode()


def read(bib: str) -> list[BibEntry]:
    """The entries of a file, with nothing else in it."""
    found = list(bib_entries(Source.of("papers.bib", "papers.bib", bib)))
    assert all(isinstance(each, BibEntry) for each in found), found
    return [each for each in found if isinstance(each, BibEntry)]


@pytest.mark.parametrize("name", ["papers.bib", "papers.ris", "papers.csl.json", "papers.csv"])
def test_a_small_catalogue_is_written_as_expected(name: str, update_goldens: bool) -> None:
    text = written(small_catalogue(), name).replace("\r\n", "\n")
    compare(EXPECTED / name, text, update=update_goldens)


@given(text=any_text)
def test_bibtex_gives_every_text_back(text: str) -> None:
    (entry,) = read(bibtex.entry(citation.of(saying(text))))

    assert (entry.type, entry.key) in {("article", BEES.slug), ("inproceedings", BEES.slug)}
    said = "".join(chain.from_iterable(with_dollars(shown(text))))
    assert unbraced(entry.first("title").replace("$", "")) == unbraced(said.replace("$", ""))
    assert unbraced(entry.first("journal", "booktitle")) == unbraced(shown(text))


def unbraced(text: str) -> list[str]:
    """The words without braces, which also keep capitals and which readers may take away."""
    return re.sub("[{}]", "", text).split()


@given(text=any_text)
def test_no_text_is_a_command_or_a_brace_to_bibtex(text: str) -> None:
    escaped = bibtex.escaped(shown(text))

    bare = re.sub(r"\\text[a-z]+\{\}|\\[&%$#_]", "", escaped)
    assert not set(bare) & set("\\{}&%$#_~^")


@given(text=any_text)
def test_a_text_cannot_begin_a_line_of_ris(text: str) -> None:
    entry = ris.entry(citation.of(saying(text)), [text])

    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in entry.split("\r\n") if line)
    (found,) = rispy.loads(entry)
    assert found["title"].split() == shown(plain(text)).split()
    assert len(found["authors"]) == 2


@given(text=any_text)
def test_csl_gives_every_text_back(text: str) -> None:
    item = json.loads(json.dumps(csl.item(citation.of(saying(text)), ["bees"])))

    assert (item["title"], item["container-title"]) == (shown(plain(text)), shown(text))
    assert all(
        {"literal"} == set(name) or {"family", "given"} <= set(name) for name in item["author"]
    )
    assert item["issued"] == {"date-parts": [[2024, 1]]}


@given(text=any_text)
def test_no_cell_is_a_formula_and_no_text_leaves_its_cell(text: str) -> None:
    content = "".join(table.render(cited(only(saying(text)), SITE)))
    head, row = csv.reader(io.StringIO(content, newline=""))

    cells = dict(zip(head, row, strict=True))
    assert cells["title"].removeprefix("'") == shown(plain(text)).removeprefix("'")
    assert not any(FORMULA.match(cell) for cell in row)


def test_hostile_formulas_are_made_inert() -> None:
    content = written(only(saying("=1+1")), "papers.csv")

    assert ",'=1+1,'=1+1; =1+1 =1+1," in content


def test_keys_stay_when_authors_and_year_become_known() -> None:
    unknown = replace(BEES, authors=(), published="")

    assert citation.of(unknown).key == citation.of(BEES).key == "counting-bees-from-the-air"


def test_keys_are_for_old_bibtex_too_and_differ() -> None:
    papers = small_catalogue().papers
    keys = [citation.of(paper).key for paper in papers]

    assert len(set(keys)) == len(papers)
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)


def test_unknown_authors_are_said_to_be_unknown() -> None:
    unknown = citation.of(replace(BEES, authors=(), published=""))
    (entry,) = read(bibtex.entry(unknown))

    assert entry.first("author", "editor", "year", "date") == ""
    assert entry.first("note") == "Authors unknown to the catalogue that this comes from"
    assert "author" not in csl.item(unknown)


def test_a_very_long_list_of_authors_is_cut_short_honestly() -> None:
    many = replace(BEES, authors=tuple(f"Ann B{'e' * number}" for number in range(1, 200)))
    (entry,) = read(bibtex.entry(citation.of(many)))

    names = entry.first("author").split(" and ")
    assert (len(names), names[-1]) == (bibtex.MOST_AUTHORS + 1, "others")


@pytest.mark.parametrize(
    ("spoken", "parts"),
    [
        ("Ada Lovelace", Author("Lovelace", "Ada")),
        ("Ludwig van Beethoven", Author("van Beethoven", "Ludwig")),
        ("Martin Luther King Jr.", Author("King", "Martin Luther", "Jr.")),
        ("Jean-Luc O'Neill", Author("O'Neill", "Jean-Luc")),
        ("Van Der", Author("Der", "Van")),
        ("OpenAI", Author("OpenAI")),
        ("The CMS Collaboration", Author("The CMS Collaboration")),
        ("Inria and Sorbonne Université", Author("Inria and Sorbonne Université")),
        ("Lovelace, Ada", Author("Lovelace, Ada")),
        ("李 明", Author("明", "李")),
    ],
)
def test_names_are_parted_where_that_is_sure(spoken: str, parts: Author) -> None:
    assert author(spoken) == parts


def test_hundred_thousand_papers_fit_into_a_file_that_writers_take(shipped: Catalogue) -> None:
    bib = written(shipped, "papers.bib").encode()

    assert len(bib) / len(shipped.papers) * 100_000 < 50_000_000


def test_every_line_of_ris_ends_as_the_format_says() -> None:
    content = written(small_catalogue(), "papers.ris")

    assert content.count("\n") == content.count("\r\n")
    assert len(list(chain(rispy.loads(content)))) == len(small_catalogue().papers)
