"""Mathematics: golden cases, and laws for any text, however hostile."""

import time
import unicodedata
from html import escape, unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import mathematics
from generator.mathematics import Formula, pieces, plain, with_dollars
from tests.golden import compare_each
from tests.test_markdown import MATHML

CASES = sorted((Path(__file__).parent / "mathematics").glob("*.yml"))
SECONDS = 3.0  # of processor time; what is not linear takes minutes
LENGTH = 50_000

OCCASIONS = r"""
$ $$ \( \) \[ \] { } ^ _ ^2 _1 ^{2} _{i} x^2 R^{d} \alpha \frac \frac{a}{b} \sqrt \mathcal{O} math
mathcal{ \text{a b} \mathrm \hat \sum \left( \right) \foo \newcommand{\a} \$ \\ & % # a @ ://
\begin{matrix} \end{matrix} `a` C:\ {\cal \color{red}{x} \href{javascript:a}{b} <b> &lt; &#x41; | '
"""
tex_like = st.lists(
    st.sampled_from([*OCCASIONS.split(), " ", "and ", "\n"]) | st.text(max_size=3), max_size=20
).map("".join)
REPEATED = [
    *"$\\^_{}`m",
    *("$a", "$ a", "$a b ", "a^", "a_", "\\(", "\\[", "$$", "\\(a ", "\\a{", "\\frac{", "^{", "_{"),
    *(
        "{\\cal ",
        "math",
        "mathcal{",
        "x^{{{",
        "`a",
        "C:\\",
        "a@",
        "a_1",
        "a^2",
        "a^{b",
        "\\a^{b}{c",
    ),
    *("\\alpha", "$x$", "\\sqrt", "a://_"),
]


def in_html(text: str) -> str:
    return "".join(
        escape(piece, quote=False)
        if isinstance(piece, str)
        else mathematics.markup(piece.node, escape)
        for piece in pieces(text)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_golden(case: Path, *, update_goldens: bool) -> None:
    compare_each(case, _shown, update=update_goldens)


def _shown(written: str) -> dict[str, str]:
    """What is said of a text; what would only repeat another line is left out."""
    shown = {"written": written, "text": plain(written)}
    if any(isinstance(piece, Formula) for piece in pieces(written)):
        shown["html"] = in_html(written)
    bibtex = "".join(text + formula for text, formula in with_dollars(written))
    return shown | ({"bibtex": bibtex} if bibtex != written else {})


@given(st.text(st.characters(exclude_characters="$\\^_")).filter(lambda text: "math" not in text))
def test_a_text_without_formulas_stays(text: str) -> None:
    assert plain(text) == text
    assert list(pieces(text)) == [text]


@given(tex_like)
@example("$\\$x\\$$")
@example("x^$2$^3")
def test_reading_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(tex_like)
@example("$x\\href{javascript:alert(1)}{b}$")
@example("$\\style{a}{\\frac{<b>}{\\text{&lt;i&gt;}}}$")
def test_what_comes_out_is_text_or_mathml_that_we_know(text: str) -> None:
    for piece in pieces(text):
        if isinstance(piece, Formula):
            made = mathematics.markup(piece.node, escape)
            for element in ElementTree.fromstring(made).iter():  # noqa: S314 - it is ours
                assert element.tag in MATHML
                assert set(element.attrib) <= {
                    *("mathvariant", "stretchy", "width", "linethickness", "accent")
                }


@given(st.from_regex(r"[a-z0-9+=(),<>^_{} ]{1,20}", fullmatch=True))
def test_no_letter_or_digit_of_a_formula_gets_lost(tex: str) -> None:
    text = "".join(
        piece if isinstance(piece, str) else unescape(in_html(f"${tex}$"))
        for piece in pieces(f"${tex}$")
    )
    said = unicodedata.normalize("NFKD", text)
    assert all(said.count(char) >= tex.count(char) for char in tex if char.isalnum())


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_length_only(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    begun = time.process_time()
    plain(text)
    assert time.process_time() - begun < SECONDS
