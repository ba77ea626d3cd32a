"""Other addresses of papers and keywords: each leads on to the page that a reader means."""

from collections.abc import Iterator

from generator.mathematics import plain
from generator.pages import addresses, entries
from generator.pages.page import Draft
from generator.pages.shelves import Shelves
from generator.records import Keyword, Paper


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """One page an address, in the order of addresses."""
    for address, slugs in sorted(shelves.catalogue.addresses.items()):
        path = addresses.paper(address)
        papers = [shelves.papers[slug] for slug in sorted(slugs)]
        yield (
            _redirect(path, papers[0]) if len(papers) == 1 else _namesakes(path, papers, shelves)
        )
    for keyword in shelves.catalogue.keywords.shared:
        for alias in keyword.aliases:
            yield _alias(alias, keyword)


def _redirect(path: str, paper: Paper) -> Draft:
    return _moved(path, addresses.paper(paper.slug), plain(paper.title))


def _alias(alias: str, keyword: Keyword) -> Draft:
    return _moved(addresses.keyword(alias), addresses.keyword(keyword.slug), keyword.name)


def _moved(path: str, home: str, title: str) -> Draft:
    return Draft(
        path=path,
        kind="redirect",
        title=title,
        values={"title": title, "target": home},
        redirect=home,
    )


def _namesakes(path: str, papers: list[Paper], shelves: Shelves) -> Draft:
    return Draft(
        path=path,
        kind="namesakes",
        title=plain(papers[0].title),
        values={
            "title": plain(papers[0].title),
            "entries": [entries.of_paper(paper, shelves) for paper in papers],
        },
    )
