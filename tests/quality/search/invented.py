"""Larger catalogues made from a smaller one by a seed, and facts that its dumps do not give."""

import random
import re
from dataclasses import replace

from generator.records import Catalogue, Keyword, Keywords, Paper, Sighting

FIRST = re.findall(
    r"\w+", "Ada Bruno Chen Dalia Emre Farid Hana Iván Jürgen Kofi Lê Mira Noor Olga"
)
LAST = re.findall(
    r"\w+",
    "Abebe Brontë Castañeda Dvořák Eriksson Fernández Gupta Håkansson Ito Jovanović Kowalczyk"
    " Lindqvist Mbeki Nguyen Okafor Petrov Rossi Šimić Tanaka Usman Vogel Wójcik Xu Yıldız Zhang",
)
LISTING = 240  # papers in a dump
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def with_names(catalogue: Catalogue) -> Catalogue:
    """The same papers with invented authors and arXiv identifiers."""
    chance = random.Random(1)  # noqa: S311 - no secret
    papers = tuple(_named(paper, at, chance) for at, paper in enumerate(catalogue.papers))
    return replace(catalogue, papers=papers)


def recombined(catalogue: Catalogue, count: int) -> Catalogue:
    """So many papers: half a title of one and half of another, sentences of several."""
    chance = random.Random(2)  # noqa: S311 - no secret
    sentences = [s for paper in catalogue.papers for s in _SENTENCE.split(paper.abstract)]
    papers: list[Paper] = []
    of: dict[str, tuple[Keyword, ...]] = {}
    for at in range(count):
        one, other = chance.choices(catalogue.papers, k=2)
        paper = _between(one, other, " ".join(chance.choices(sentences, k=7)), at)
        papers.append(paper)
        kept = [catalogue.keywords.of.get(each.slug, ())[:3] for each in (one, other)]
        of[paper.slug] = tuple(dict.fromkeys([*kept[0], *kept[1]]))
    names = [f"{at:04}.txt" for at in range(-(-count // LISTING))]
    return replace(
        catalogue,
        papers=tuple(sorted(papers, key=lambda paper: paper.slug)),
        dumps=tuple(replace(catalogue.dumps[0], name=name, title=name, records=())
                    for name in names),
        keywords=Keywords(_shared(of), of, {}),
    )  # fmt: skip


def _between(one: Paper, other: Paper, text: str, at: int) -> Paper:
    words, others = one.title.split(), other.title.split()
    title = " ".join([*words[: len(words) // 2 + 1], *others[len(others) // 2 :]])
    record = replace(one.sightings[0].record, dump=f"{at // LISTING:04}.txt", line=at + 1,
                     last_line=at + 1, title=title, abstract=text)  # fmt: skip
    sighting = Sighting(record, title, text, one.links)
    return Paper(f"{one.slug[:60]}-{at}", title, text, one.links, (sighting,))


def _shared(of: dict[str, tuple[Keyword, ...]]) -> tuple[Keyword, ...]:
    papers: dict[str, list[str]] = {}
    keywords = {keyword.slug: keyword for each in of.values() for keyword in each}
    for slug, each in of.items():
        for keyword in each:
            papers.setdefault(keyword.slug, []).append(slug)
    return tuple(replace(keywords[slug], papers=tuple(papers[slug])) for slug in sorted(papers))


def _named(paper: Paper, at: int, chance: random.Random) -> Paper:
    authors = tuple(f"{chance.choice(FIRST)} {chance.choice(LAST)}-{chance.choice(LAST)}"
                    for _ in range(chance.randint(1, 6)))  # fmt: skip
    identifier = f"arxiv:{chance.randint(15, 24)}{chance.randint(1, 12):02}.{at:05}"
    return replace(paper, authors=authors, identifiers=(identifier,))
