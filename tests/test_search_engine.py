"""The search of the site, asked outside a browser: what finds what."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import search
from generator.records import Account, Catalogue, Dump, Keyword, Keywords, Link
from tests.invented import paper
from tests.node import ask

TEXTS = {
    "bees": ("Counting Bees from the Air", "A drone tracks bees in wild meadows. No label helps."),
    "moths": ("Moths at Night", "Moths are filmed in meadows that are wild, by a moth tracker."),
    "m3": ("M^3: Three Views of Memory", "The model is written in C++ and runs on 3D scans."),
    "llm": ("Asking What Gardeners Know", "Large language models answer questions about colour."),
    "cjk": ("基于图像的昆虫识别", "本文研究昆虫识别。"),
    "hyphen": ("Pre-training for Insect Wings", "Wings are learned with analysis of l_1 norms."),
    "arabic": ("النحل", "عن النَّحْل"),
}  # fmt: skip


def _catalogue() -> Catalogue:
    """Seven papers of two dumps."""
    papers = [paper(slug, title, text) for slug, (title, text) in sorted(TEXTS.items())]
    by_slug = {each.slug: each for each in papers}
    by_slug["bees"] = replace(
        by_slug["bees"],
        authors=("Béla Kéeper", "Ann O'Hive"),
        identifiers=("arxiv:2410.05434", "doi:10.1000/b_e(e)"),
        published="2024-10-07",
        links=(Link("https://example.org/bees", "code"),),
    )
    by_slug["moths"] = replace(by_slug["moths"], published="2019")
    by_slug["moths"] = replace(by_slug["moths"], sightings=_elsewhere(by_slug["moths"].sightings))
    insects = Keyword("insects", "insects", ("insect",), (), ("bees", "moths"))
    llms = Keyword("large-language-models", "large language models", ("LLM",), (), ("llm",))
    of = {"bees": (insects,), "moths": (insects,), "llm": (llms,)}
    dumps = tuple(Dump(name, name, "", "", "", ()) for name in ("night.txt", "one.txt"))
    account = Account("one.txt", 7, 7, 0, 0)
    papers = [by_slug[slug] for slug in sorted(by_slug)]
    return Catalogue(dumps, tuple(papers), Keywords((insects, llms), of, {}), {}, {}, (account,))


def _elsewhere(sightings: tuple[Any, ...]) -> tuple[Any, ...]:
    (seen,) = sightings
    return (replace(seen, record=replace(seen.record, dump="night.txt")), seen)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    _write(search.render(_catalogue(), [("Beekeeping: A Guide", "beekeeping/", 0)]), folder)
    return folder


def _write(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    for path, content in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


FOUND = [
    ("counting bees from the air", "bees"),
    ("conting bes", "bees"),
    ("laerning wings", "hyphen"),
    ("coun", "bees"),
    ("pretraining", "hyphen"),
    ("pre-trained wing", "hyphen"),
    ("analyses", "hyphen"),
    ("l1 norm", "hyphen"),
    ("M3", "m3"),
    ("m^3", "m3"),
    ("C++", "m3"),
    ("3d", "m3"),
    ("color", "llm"),
    ("LLM", "llm"),
    ("昆虫", "cjk"),
    ("识别", "cjk"),
    ("النحل", "arabic"),
    ('"wild meadows"', "bees"),
    ("meadows -drone", "moths"),
    ('meadows -"wild meadows"', "moths"),
    ("title:moths", "moths"),
    ("author:keeper", "bees"),
    ('author:"Béla Kéeper"', "bees"),
    ("keyword:llm", "llm"),
    ("year:2024..", "bees"),
    ("year:..2019", "moths"),
    ("has:code", "bees"),
    ("dump:night", "moths"),
    ("meadows dump:night.txt", "moths"),
    ("2410.05434", "bees"),
    ("https://arxiv.org/pdf/2410.05434v3", "bees"),
    ("https://doi.org/10.1000/B_E(e)", "bees"),
]


def test_each_way_of_asking_finds_its_paper_first(index: Path) -> None:
    answers = ask({"index": str(index), "asked": [[query, {}] for query, _ in FOUND]})
    first = [(query, answer["hits"][0]["slug"] if answer["hits"] else None)
             for (query, _), answer in zip(FOUND, answers, strict=True)]  # fmt: skip
    assert first == FOUND


def test_the_order_of_a_question_counts_across_small_words(tmp_path: Path) -> None:
    titles = {"moths": "Meadows, Learning", "bees": "Finding Out How Learning of Meadows Goes"}
    settled = _catalogue()
    papers = [replace(each, title=titles.get(each.slug, each.title)) for each in settled.papers]
    _write(search.render(replace(settled, papers=tuple(papers))), tmp_path)
    (answer,) = ask({"index": str(tmp_path), "asked": [["learning of meadows", {}]]})
    assert [hit["slug"] for hit in answer["hits"][:2]] == ["bees", "moths"]


NARROW = [
    ('"meadows wild"', []),
    ("title:meadows", []),
    ('"wild meadows"', ["bees"]),
    ('"in wild meadows"', ["bees"]),
    ('"in meadows"', ["moths"]),
    ('"meadows that are wild"', ["moths"]),
    ('"meadows are that wild"', []),
    ('"filmed on meadows"', []),
    ("year:2020..2023", []),
    ("meadows", ["bees", "moths"]),
    ("author:moths", []),
]


def test_operators_let_nothing_else_through(index: Path) -> None:
    answers = ask({"index": str(index), "asked": [[query, {}] for query, _ in NARROW]})
    assert [(query, sorted(hit["slug"] for hit in answer["hits"]))
            for (query, _), answer in zip(NARROW, answers, strict=True)] == NARROW  # fmt: skip


def test_a_correction_is_told_and_can_be_declined(index: Path) -> None:
    asked = [["conting meadwos ", {}], ["conting meadwos ", {"literal": True}]]
    helped, literal = ask({"index": str(index), "asked": asked})
    assert helped["corrected"]["query"] == "counting meadows "
    assert literal["corrected"] is None
    assert literal["total"] == 0
    assert literal["suggestions"] == ["counting meadows", "counting", "meadows"]


NAMED = [
    ("insects", ("insects", "keywords/insects/", 2, True)),
    ("Insect", ("insects", "keywords/insects/", 2, True)),
    ("inse", ("insects", "keywords/insects/", 2, False)),
    ("LLM", ("large language models", "keywords/large-language-models/", 1, True)),
    ("large-language model", ("large language models", "keywords/large-language-models/", 1, True)),
    ("beekeeping a guide", ("Beekeeping: A Guide", "beekeeping/", 0, True)),
    ("guide", ("Beekeeping: A Guide", "beekeeping/", 0, False)),
    ("language models", None),
    ("title:insects", None),
    ("-insects", None),
    ("i", None),
    ("", None),
]


def test_what_is_called_so_is_found_by_name(index: Path) -> None:
    answers = ask({"index": str(index), "asked": [[query, {"places": True}] for query, _ in NAMED]})
    found = [
        (query, tuple(answer["places"][0][key] for key in ("name", "address", "papers", "exact"))
         if answer["places"] else None)
        for (query, _), answer in zip(NAMED, answers, strict=True)
    ]  # fmt: skip
    assert found == NAMED


def test_names_are_looked_for_only_where_they_are_asked_for(index: Path) -> None:
    (answer,) = ask({"index": str(index), "asked": [["insects", {}]]})
    assert answer["places"] == []
    assert not [path for path in answer["fetched"] if "/n/" in path]


def test_each_suggestion_finds_something(index: Path) -> None:
    filters = {"filters": {"dump": ["night.txt"]}}
    asked = [['"drone moths"', {}], ['"drone moths"', filters]]
    free, narrowed = ask({"index": str(index), "asked": asked})
    assert free["suggestions"] == ["drone moths", "drone", "moths"]
    assert narrowed["suggestions"] == ["drone moths", "moths"]


def test_words_are_marked_where_they_stand(index: Path) -> None:
    (answer,) = ask({"index": str(index), "asked": [["bee drones", {}]]})
    hit = answer["hits"][0]
    assert [hit["title"][start:end] for start, end in hit["titleRanges"]] == ["Bees"]
    assert [hit["opening"][start:end] for start, end in hit["openingRanges"]] == ["drone", "bees"]


def test_facets_count_what_was_found(index: Path) -> None:
    (answer,) = ask({"index": str(index), "asked": [["meadows", {"facets": True}]]})
    assert answer["facets"] == {
        "keywords": [{"name": "insects", "slug": "insects", "count": 2}],
        "dumps": [
            {"name": "one.txt", "title": "one.txt", "count": 2},
            {"name": "night.txt", "title": "night.txt", "count": 1},
        ],
        "years": [{"year": 2024, "count": 1}, {"year": 2019, "count": 1}],
        "code": 1,
    }


CHOSEN = [
    ({"filters": {"keyword": ["insects"]}}, ["bees", "moths"]),
    ({"filters": {"dump": ["night.txt"]}}, ["moths"]),
    ({"filters": {"code": True}}, ["bees"]),
    ({"filters": {"year": [2019, 2019]}}, ["moths"]),
    ({"sort": "newest", "limit": 2}, ["bees", "moths"]),
    ({"sort": "newest", "limit": 1}, ["bees"]),
    ({"sort": "newest", "limit": 1, "offset": 1}, ["moths"]),
    ({"sort": "seen", "limit": 1}, ["moths"]),
    ({"limit": 1, "offset": 7}, []),
]


def test_choices_need_no_query(index: Path) -> None:
    answers = ask({"index": str(index), "asked": [["", options] for options, _ in CHOSEN]})
    found = [sorted(hit["slug"] for hit in answer["hits"]) for answer in answers]
    assert found == [slugs for _, slugs in CHOSEN]


HOSTILE = [
    "",
    " ",
    '"',
    '""',
    "-",
    "--",
    '-""',
    "title:",
    'title:"',
    "year:",
    "dump:",
    "(((a+)+)+)+$",
    ".*[^]\\",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "__proto__ constructor toString",
    "k:insects",
    "\x00\ud800\U0001f41d",
    "bees " * 2000,
    "x" * 10_000,
    "'" * 10_000,
    '"a ' * 3000,
    "-a:" * 3000,
    "كَ" * 4000,
]


def test_any_text_at_all_has_an_answer(index: Path) -> None:
    asked: list[list[object]] = [[query, {"facets": True}] for query in HOSTILE]
    for query, answer in zip(HOSTILE, ask({"index": str(index), "asked": asked}), strict=True):
        assert answer["total"] >= len(answer["hits"]), query[:40]
        assert answer["ms"] < 500, query[:40]


def test_a_file_is_fetched_once(index: Path) -> None:
    first, again = ask({"index": str(index), "asked": [["bees meadows", {}]] * 2})
    assert "search/manifest.bin" in first["fetched"]
    assert len(set(first["fetched"])) == len(first["fetched"])
    assert again["fetched"] == []


def test_all_slugs_come_in_the_order_of_the_results(index: Path) -> None:
    asked = [["meadows", {"limit": 50}], ["meadows", {"limit": 0, "slugs": True}]]

    shown, all_found = ask({"index": str(index), "asked": asked})

    assert all_found["slugs"] == [hit["slug"] for hit in shown["hits"]]
    assert len(all_found["slugs"]) == all_found["total"] > 1
    assert not any(path.startswith("search/d/") for path in all_found["fetched"])
