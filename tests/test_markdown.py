"""The law of escaping: a text goes through Python-Markdown and stays the same text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import markdown
from generator.markdown import shown
from generator.mathematics import Formula, pieces
from generator.mathematics.parsing import Node
from tests.html_reading import Element, converted

CONSTRUCTS: list[str] = json.loads(
    (Path(__file__).parent / "pages" / "constructs.json").read_text(encoding="utf-8")
)
texts = (
    st.lists(
        st.sampled_from(CONSTRUCTS)
        | st.sampled_from(list(" \n\t\\`*_{}[]()<>#+-.!|&;:=~^'\"$@%/,?0a é"))
        | st.text(max_size=8),
        min_size=1,
        max_size=8,
    )
    .map("".join)
    .filter(str.strip)
)

ELEMENTS_OF_TEXTS: tuple[Element, ...] = (("p", {}), ("a", {}))  # this `a` leads to the web
MATHML = frozenset(
    """
    math mrow mi mn mo mtext mspace msub msup msubsup munder mover munderover mfrac msqrt mroot
    mtable mtr mtd wbr
    """.split()  # noqa: SIM905 - reads better as text
)
PLACES: dict[str, tuple[Callable[[str], str], str]] = {
    "phrase": (markdown.phrase, "- [a](b) x {}\n"),
    "emphasis": (markdown.phrase, "a\n*{}*\nb\n"),
    "line": (markdown.line, "- [a](b)\n  {}\n"),
    "item": (markdown.line, "- {}\n- b\n"),
    "heading": (markdown.heading, "# {}\n\na\n"),
    "label": (markdown.label, "- [{}](b)\n  *c*\n"),
    "cell": (markdown.cell, "| a | b |\n| - | - |\n| {} | c |\n"),
    "paragraph": (markdown.paragraphs, "# a\n\n{}\n\n## b\n\n- [c](d)\n"),
}


@pytest.mark.parametrize("text", CONSTRUCTS)
@pytest.mark.parametrize("place", PLACES)
def test_every_construct_stays_text(place: str, text: str) -> None:
    check_place(place, text)


@pytest.mark.parametrize("place", PLACES)
@given(text=texts)
def test_any_text_stays_text(place: str, text: str) -> None:
    check_place(place, text)


def check_place(place: str, text: str) -> None:
    escape, template = PLACES[place]
    page = converted(template.format(escape(text)))
    plain = converted(template.format("PLACE"))
    own = ELEMENTS_OF_TEXTS if place == "paragraph" else ()
    said = "".join(map(_said, pieces(shown(text)))) if own else shown(text)
    assert page.text.split() == plain.text.replace("PLACE", said).split()
    assert all(link in shown(text) for link in page.links)
    assert [one for one in page.elements if one not in own and one[0] not in MATHML] == [
        one for one in plain.elements if one not in own
    ]


def _said(piece: str | Formula) -> str:
    """What a piece of a paragraph says, without its form."""
    return piece if isinstance(piece, str) else _text(piece.node)


def _text(node: Node) -> str:
    return node.text + "".join(map(_text, node.children))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Plain text, with (brackets), 5 % - or so - and AT&T's #1!", None),
        ("snake_case, x^{2}, \\textit{word} and a|b stay readable", None),
        ("1.5 times; 2 -- 6x; p > 0.5; a = b", None),
        ("a < b", "a &lt; b"),
        ("``quoted''", "\\`\\`quoted''"),
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("[1] and &lt;", "\\[1\\] and &amp;lt;"),
        ("_private and \\_", "\\_private and \\\\\\_"),
        ("# no heading", "\\# no heading"),
        ("2023. A year", "2023\\. A year"),
        ("a\tb\u2028c", "a b c"),
        ("a\x02b", "a\ufffdb"),
    ],
)
def test_only_syntax_is_escaped(text: str, escaped: str | None) -> None:
    assert markdown.line(text) == (text if escaped is None else escaped)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Code: https://a.org/b_c.", "https://a.org/b_c"),
        ("(at https://a.org/b_(c))", "https://a.org/b_(c)"),
        ("glued:https://a.org/?b=c&d=e, and", "https://a.org/?b=c&d=e"),
        ("HTTP://A.ORG/", "HTTP://A.ORG/"),
        ("https://a.org/~b/*", "https://a.org/~b/"),
        ("https://a.org/b\\_c", None),
        ("https://a.org/été", None),
        ("javascript://a.org/", None),
        ("https:// nothing", None),
    ],
)
def test_an_address_becomes_a_link_only_if_it_is_whole(text: str, link: str | None) -> None:
    assert converted(markdown.paragraphs(text)).links == ([link] if link else [])


def test_an_address_shows_itself_and_leads_where_it_says() -> None:
    page = converted(f"- {markdown.address('https://a.org/b c/é_[1]?d=(e)')}\n")
    assert page.links == ["https://a.org/b%20c/%C3%A9_%5B1%5D?d=%28e%29"]
    assert page.text.strip() == "https://a.org/b c/é_[1]?d=(e)"


@given(text=texts)
def test_an_address_that_does_not_lead_to_the_web_is_text(text: str) -> None:
    page = converted(f"- {markdown.address('javascript:' + text)}\n")
    assert page.text.split() == shown("javascript:" + text).split()
    assert page.elements == [("ul", {}), ("li", {})]


@given(text=texts, length=st.integers(10, 60))
def test_an_opening_is_the_beginning_in_whole_words(text: str, length: int) -> None:
    start = markdown.opening(text, length)
    assert shown(text).startswith(start.removesuffix("…"))
    assert len(start) <= length + 1


def test_blank_lines_part_paragraphs() -> None:
    assert markdown.paragraphs("a\nb\n \n# c\n") == "a b\n\n\\# c"


def test_a_path_keeps_its_letters_and_nothing_that_could_end_a_link() -> None:
    assert markdown.target("../papers/深層-a_b.md") == "../papers/深層-a_b.md"
    assert markdown.target('a b(c)"<d>.md') == "a%20b%28c%29%22%3Cd%3E.md"


def test_an_address_of_ours_cannot_end_its_link() -> None:
    made = markdown.outward("https://example.org/?a=b&q=%22c+d%22)<e> f")
    assert made == "https://example.org/?a=b&q=%22c+d%22%29%3Ce%3E%20f"


@given(text=texts.filter(lambda text: bool(shown(text))))
def test_lines_stay_text_inside_an_element(text: str) -> None:
    page = converted(f"<pre>{markdown.verbatim(shown(text))}</pre>\n")
    assert page.text.split() == shown(text).split()
    assert page.elements == [("pre", {})]
