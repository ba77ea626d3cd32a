"""Invented papers, each with something that a citation or a table can stumble over."""

from dataclasses import replace

from generator.records import Catalogue, Dump, Keyword, Keywords, Link, Paper
from tests.invented import paper

KNOWN = {
    "authors": ("Ada Keeper", "Johannes van der Heide", "Martin Luther Field Jr."),
    "published": "2024-01-05",
    "venue": "Journal of Meadows & Orchards",
}
_PAPERS: dict[str, tuple[str, dict[str, object]]] = {
    "bees": (
        "Counting Bees from the Air",
        {
            **KNOWN,
            "identifiers": ("arxiv:2401.00001", "doi:10.1000/b_e(e){%}"),
            "links": (Link("https://example.org/bees_and_drones", "code"),),
        },
    ),
    "nobody": ("Authors Nobody Knows", {}),
    "tex": (
        r"50% of \LaTeX & {Braces}: $x^2_i$ ~ #1 McCOY",
        {**KNOWN, "venue": r"Proc. of \input{x} & y"},
    ),
    "formulas": (
        r"On $\ell_1$-Norms and M$^3$: from $O(n \log n)$ to \(x_i\), for $5 or 10 $",
        {"published": "2022"},
    ),
    "quotes": (
        "He said \"Bees\", she 'Moths', «Wasps»; and, [Ants](x) `b` *c* <d>",
        {
            "authors": ('Ann "Bee" O\'Hive', "B; C"),
            "published": "2020",
        },
    ),
    "formula": (
        "=cmd|' /C calc'!A0",
        {
            "authors": ("+Ada", "@Bea"),
            "venue": "-1+1",
            "published": "2021-13",
        },
    ),
    "wide-formula": ("＝１＋１", {"authors": ("|Ada",)}),
    "lines": (
        "A title\r\nER  - \r\nTY  - EVIL",
        {
            "authors": ("Ada\nAU  - Eve", "Bea\u2028Line", "\x85", "Cleo\x1fUnit\x00Zero"),
            "venue": "One\tand\x0btwo\u00a0three  four",
        },
    ),
    "基于图像的昆虫识别": (
        "基于图像的昆虫识别",
        {"authors": ("李 明", "王芳"), "published": "2019-07"},
    ),
    "half": ("Half a \ud83d bee and a whole \U0001f41d", {"authors": ("\udc1d Ada",)}),
    "teams": (
        "A Team's Work",
        {
            "authors": (
                "OpenAI",
                "The CMS Collaboration",
                "Inria and Others",
                "Ada K. van Dyck III",
            ),
            "venue": "Workshop on Insects",
            "identifiers": ("acl:W19-0001",),
            "published": "1999-12-31",
        },
    ),
    "many": ("By Very Many", {"authors": tuple(f"Ann B{'e' * at}" for at in range(1, 120))}),
    "linked": ("Only Linked", {"links": (Link("https://example.org/a b{c}%ü", "paper"),)}),
}


def awkward_catalogue() -> Catalogue:
    """Papers with keywords, one of which is a formula, and with other addresses."""
    papers = tuple(
        replace(paper(slug, title), **fields)  # type: ignore[arg-type]  # fields by name
        for slug, (title, fields) in sorted(_PAPERS.items())
    )
    insects = Keyword("insects", "insects", (), (), tuple(each.slug for each in papers))
    formula = Keyword("formula", "=1+1; x", (), (), ("bees", "tex"))
    return Catalogue(
        dumps=(Dump("one.txt", "One", "", "", "", ()),),
        papers=papers,
        keywords=Keywords((formula, insects), _keywords(papers, formula, insects), {}),
        related={},
        addresses={
            "arxiv-2401-00001": ("bees",),
            "昆虫": ("基于图像的昆虫识别",),
            "two": ("bees", "tex"),
        },
        ledger=(),
    )


def _keywords(
    papers: tuple[Paper, ...], formula: Keyword, insects: Keyword
) -> dict[str, tuple[Keyword, ...]]:
    return {
        each.slug: (formula, insects) if each.slug in formula.papers else (insects,)
        for each in papers
    }
