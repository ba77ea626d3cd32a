"""Fields of BibTeX: their parts, braces and escapes."""

import pytest
from hypothesis import given

from generator.formats.bibliography.braces import plain
from generator.formats.bibliography.values import DamagedError, resolved
from tests.references import in_tex, words


@given(words)
def test_what_exporters_escape_in_tex_is_read_as_it_was(text: str) -> None:
    assert plain(in_tex(text)) == text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"{{NeRF}: {A} {{CO}$_{2}$} View}", r"NeRF: A CO$_{2}$ View"),
        (r"\emph{{NeRF} and} {{\'E}cole}", r"\emph{NeRF and} {\'E}cole"),
        (r"\textasciitilde{}a 5\$ {\textless} \{b\} c\_d", r"~a 5$ < {b} c_d"),
        (r"\LaTeX{} by {OpenAI}", r"\LaTeX{} by OpenAI"),
        (r"a {b {unclosed}", r"a {b unclosed"),
    ],
)
def test_braces_go_where_they_only_keep_capitals(written: str, read_as: str) -> None:
    assert plain(written) == read_as


@pytest.mark.parametrize(
    "written",
    [
        r"{\em more} N\'{u}\~{n}ez {\color{blue}{error}} \href{https://a.org/b}{our page}",
        r"$\{x_{1}\}$ and \(\{y\}\) and \frac{a}{b} SAP^{2} \color[RGB]{1,2}{x}",
    ],
)
def test_commands_and_mathematics_keep_their_braces(written: str) -> None:
    assert plain(written) == written


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (r"{a \} b}", r"a \} b"),
        (r"{a {b} c}", "a {b} c"),
        ('"a {"} b" # { c}', 'a {"} b c'),
        ('"10--14~" # aug', "10--14~aug"),
        ("1831", "1831"),
        ("tides # tides", "Tides of SummerTides of Summer"),
        ("", ""),
    ],
)
def test_values_are_joined_from_their_parts(value: str, said: str) -> None:
    assert resolved(value, {"tides": "Tides of Summer"}) == said


@pytest.mark.parametrize("value", ["{a} {b}", "{a} = {b}", "{a", '"a', "}", '{a} # "b'])
def test_values_that_do_not_end_where_they_should_are_damaged(value: str) -> None:
    with pytest.raises(DamagedError):
        resolved(value, {})
