"""The one style sheet of the site: what pages can have, and nothing else."""

import pytest

from generator import style

CUT = {
    "a class that no page has": (".md-nav{a:b}.md-grid{c:d}", ".md-grid{c:d}"),
    "some of several": (".md-nav,.md-grid .x,.md-grid b{a:b}", ".md-grid b{a:b}"),
    "in a condition": ("@media print{.md-nav{a:b}p{c:d}}", "@media print{p{c:d}}"),
    "a condition with nothing left": ("@media print{.md-nav{a:b}}", ""),
    "right to left": ("[dir=rtl] p{a:b}[dir=ltr] p{a:b}", "[dir=ltr] p{a:b}"),
    "commas and braces in brackets and strings": (
        'p:is(a,.md-nav),b:is(i,u){c:"}{"}',
        'b:is(i,u){c:"}{"}',
    ),
    "animations": ("@keyframes turn{0%{a:b}}p{c:d}", "p{c:d}"),
    "a variable that nothing uses": (
        ':root{--x:url("data:;{}");--y:1}p{a:var(--y)}',
        ":root{--y:1}p{a:var(--y)}",
    ),
}


@pytest.mark.parametrize(("theme", "kept"), CUT.values(), ids=CUT.keys())
def test_of_the_theme_what_pages_can_have_is_kept(theme: str, kept: str) -> None:
    assert style.joined([theme], []) == f"{kept}\n"


def test_our_own_is_kept_but_for_comments_and_indentation() -> None:
    own = "/* Why. */\np {\n  a: b; /* that */\n\n  > .any { c: d }\n}\n"
    assert style.joined([":root{--x:1}"], [own, "i { e: var(--x) }"]) == (
        ":root{--x:1}\np {\na: b;\n> .any { c: d }\n}\ni { e: var(--x) }"
    )
