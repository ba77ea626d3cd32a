"""Cleaning: golden cases, and laws for any text, however hostile."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.records import Link, Record
from generator.text import clean, normalized, sighting
from tests.golden import compare_each

CASES = sorted((Path(__file__).parent / "text").glob("*.yml"))
SECONDS = 10.0  # of processor time; what is not linear takes minutes

# What rules look for, so that drawn texts are full of half and whole occasions for them.
OCCASIONS = r"""
`` '' \textit{ {\em \' \" \v{c} \c \o \ss \AA \eg \foo \% \_ {\color{red}{ \textcolor{a}{b} $x$
\footnote{ \url{ \href{u}{ textit{ {scriptsize \( \) \[ C:\ 's word al.
https://a.org/b https://a.org/{here} https://a.org/b{ https://a.org/b{\em
"""
SIGNS = "\\{}~`'\"$%_&# .,()[]aeoN5é\0\n\x92\u0301\xa0\u2028ﬁ"
PIECES = [*OCCASIONS.split(), *SIGNS, "\\ ", "{\\em x}", "(cid:173) ", "Ã\x83", "â\x80\x9c"]
REPEATED = [
    *"{}\\~`'$ \n\u0301",
    *(
        "https://",
        "https://a.org/b{",
        "www.",
        "a-",
        "\\(",
        "\\$",
        "C:\\",
        " \\'a",
        "a~b",
        "\\AA",
        "{\\o",
    ),
    *("\\textit{", "{\\em ", "\\href{a}{", "{\\color{a}{", "``a", "`a ", "(cid:173) a", "Ã\x83"),
]

tex_like = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
prose = st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F) | st.just(" "))


def record(title: str, abstract: str) -> Record:
    return Record("dump.txt", 1, 3, title, abstract)


def parted(depth: int) -> str:
    """A word in pieces, where joining the innermost uncovers the sign that parts the next."""
    return "(ci" * depth + "(cid:173) " + "d:173) " * depth


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_golden(case: Path, *, update_goldens: bool) -> None:
    compare_each(case, _shown, update=update_goldens)


def _shown(written: str) -> dict[str, object]:
    seen = sighting(record("A Title", written))
    links = [f"{link.kind} {link.url}" for link in seen.links]
    return {"written": written, "abstract": seen.abstract} | ({"links": links} if links else {})


def test_a_sighting_is_clean_and_keeps_what_was_written() -> None:
    written = record(
        "The \\emph{Hive}\n at www.hive.org", "See \\href{https://github.com/h/h}{it}."
    )

    seen = sighting(written)

    assert (seen.title, seen.abstract) == ("The Hive at www.hive.org", "See it.")
    assert seen.links == (
        Link("https://www.hive.org", "project"),
        Link("https://github.com/h/h", "code"),
    )
    assert seen.record is written


def test_a_title_says_nothing_of_the_addresses_in_the_abstract() -> None:
    seen = sighting(record("A Dataset of Bees", "https://hive.org"))

    assert seen.links == (Link("https://hive.org", "project"),)


@given(tex_like)
@example(parted(3))
@example(parted(20))
@example("\\te\\textit{xtit}{x}")
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
@example("Ã\x83Â\x83Ã\x82Â\x83")
def test_any_text_can_be_cleaned(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert normalized(normalized(text)) == normalized(text)


@given(st.text() | st.text(st.sampled_from("éÂ\x80\x85\x92Ã¢€™ﬁ \u0301\xad\u3000\n\0")))
def test_what_is_normalized_is_left_alone(text: str) -> None:
    assert normalized(normalized(text)) == normalized(text)


@given(prose)
def test_prose_stays_but_for_its_blanks(text: str) -> None:
    assert clean(text) == " ".join(normalized(text).split(" ")).strip()
    assert clean(text).replace(" ", "") == normalized(text).replace(" ", "")


def test_what_does_not_settle_stays_as_written() -> None:
    assert clean(f"a{parted(2)}b") == "ab"
    assert clean(f"a{parted(20)}b") == f"a{parted(20)}b"


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_length_only(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    begun = time.process_time()
    sighting(record("", f"\\textit{{{text}}}"))
    assert time.process_time() - begun < SECONDS


def test_a_title_of_nothing_but_controls_is_still_seen() -> None:
    assert sighting(Record("dump.txt", 1, 2, "\x01\x02\x7f", "A text.")).title == "\ufffd"


def test_a_record_without_a_text_has_none() -> None:
    assert sighting(record("A Title", "")).abstract == ""
    assert sighting(record("A Title", "\x01")).abstract == "\ufffd"


def test_all_that_a_record_says_is_cleaned() -> None:
    written = replace(
        record("Bees", "A text."),
        authors=("Fr\\'echet, Mo", "OpenAI"),
        published="May 29",
        date="2025-03-13",
        venue="Journal of\n \\emph{Bees}",
        summary="Bees\n count.",
    )

    seen = sighting(written)

    assert seen.authors == ("Mo Fréchet", "OpenAI")
    assert seen.published == "2024-05-29"
    assert (seen.venue, seen.summary) == ("Journal of Bees", "Bees count.")


def test_addresses_besides_the_text_come_first_and_keep_the_kind_that_is_said() -> None:
    given = (
        Link("https://hive.org/bees", "code"),
        Link("https://github.com/h/h", ""),
        Link("mailto:bee@hive.org", "project"),
        Link("https://hive.org/talk", "slides"),
    )
    text = "See https://moths.org, https://hive.org/bees/ and https://github.com/h/h.git."

    assert sighting(replace(record("Bees", text), links=given)).links == (
        Link("https://hive.org/bees", "code"),
        Link("https://github.com/h/h", "code"),
        Link("https://hive.org/talk", "project"),
        Link("https://moths.org", "project"),
    )
