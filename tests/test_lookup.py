"""The lookup: a browser learns of a paper what the generator knows, by any of its addresses."""

import json
import random
import zlib
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from generator import citation, lookup
from generator.citation import Citation
from generator.records import Catalogue, Keyword, Keywords
from tests.awkward_catalogue import awkward_catalogue
from tests.invented import paper
from tests.node import PROJECT, run

SITE = "https://papers.example/stacks/"


def written(catalogue: Catalogue, folder: Path) -> Path:
    """The folder, with the files of the lookup in it."""
    for path, content in lookup.render(catalogue, SITE):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def found(site: Path, *addresses: str) -> dict[str, Any]:
    """What node finds at these addresses."""
    question = json.dumps({"site": str(site), "addresses": addresses})
    answer: dict[str, Any] = json.loads(
        run(str(PROJECT / "tests" / "lookup" / "find.mjs"), said=question)
    )
    return answer


def known(cited: Citation) -> dict[str, Any]:
    """A citation as JSON has it."""
    told: dict[str, Any] = json.loads(json.dumps(asdict(cited)))
    return told


def test_every_paper_is_cited_as_the_generator_does(tmp_path: Path) -> None:
    catalogue = awkward_catalogue()

    answer = found(written(catalogue, tmp_path), *(each.slug for each in catalogue.papers))

    for expected, told in zip(catalogue.papers, answer["papers"], strict=True):
        cited = known(citation.of(expected, SITE))
        assert {name: told[name] for name in cited} == cited


def test_an_old_address_leads_to_its_paper_and_a_shared_one_to_none(tmp_path: Path) -> None:
    answer = found(
        written(awkward_catalogue(), tmp_path), "arxiv-2401-00001", "昆虫", "two", "__proto__"
    )

    slugs = [each and each["slug"] for each in answer["papers"]]
    assert slugs == ["bees", "基于图像的昆虫识别", None, None]
    assert answer["papers"][0]["links"] == [
        {"url": "https://example.org/bees_and_drones", "kind": "code"}
    ]
    assert answer["papers"][0]["keywords"] == ["=1+1; x", "insects"]


def test_blocks_are_small_and_each_is_fetched_once(tmp_path: Path) -> None:
    papers = tuple(paper(f"paper-{number}", f"Paper {number}") for number in range(1000))
    site = written(replace(awkward_catalogue(), papers=papers), tmp_path)

    answer = found(site, *(each.slug for each in papers))

    assert [each["slug"] for each in answer["papers"]] == [each.slug for each in papers]
    assert sorted(answer["loaded"]) == sorted(
        ["lookup/manifest.bin", *(f"lookup/16/{block}.bin" for block in range(16))]
    )


def test_both_sides_hash_alike(tmp_path: Path) -> None:
    addresses = ["", "bees", "基于bert的意图分类", "النحل", "\U0001f41d", *map(str, range(500))]

    checksums = found(written(awkward_catalogue(), tmp_path), *addresses)["checksums"]

    assert checksums == [zlib.crc32(address.encode()) for address in addresses]


def test_no_order_matters() -> None:
    first = awkward_catalogue()
    shuffled = list(first.addresses.items())
    random.Random(3).shuffle(shuffled)  # noqa: S311 - no secret
    assert list(lookup.render(first)) == list(
        lookup.render(replace(first, addresses=dict(shuffled)))
    )


def test_a_name_is_one_text_where_its_last_word_is_the_familys() -> None:
    blocks = [json.loads(zlib.decompress(made)) for _, made in lookup.render(awkward_catalogue())]
    bees = next(each for each in blocks[0]["papers"] if each["slug"] == "bees")

    assert bees["authors"] == [
        "Ada Keeper",
        ["van der Heide", "Johannes"],
        ["Field", "Martin Luther", "Jr."],
    ]


def test_hundred_thousand_papers_stay_below_fifteen_megabytes(shipped: Catalogue) -> None:
    size = sum(len(made) for _, made in lookup.render(shipped))

    assert size / len(shipped.papers) * 100_000 < 15_000_000


def test_a_list_of_several_pages_names_all_its_papers_and_a_shorter_one_has_no_file() -> None:
    papers = tuple(paper(f"paper-{number:03}", f"Paper {number}") for number in range(101))
    slugs = tuple(each.slug for each in papers)[::-1]
    long, short = (
        Keyword("long", "long", (), (), slugs),
        Keyword("short", "short", (), (), slugs[:100]),
    )
    known = Keywords((long, short), {}, {})

    files = dict(lookup.render(replace(awkward_catalogue(), papers=papers, keywords=known)))

    assert json.loads(zlib.decompress(files["keywords/long/list.bin"])) == list(slugs)
    assert len(json.loads(zlib.decompress(files["dumps/one/list.bin"]))) == 101
    assert "keywords/short/list.bin" not in files
