"""Entries of lists, made of papers and keywords."""

from collections.abc import Iterable

from generator.markdown import opening
from generator.mathematics import plain
from generator.pages import addresses
from generator.pages.entry import Entry
from generator.pages.shelves import Shelves
from generator.records import Keyword, Paper

_ENOUGH_TO_DECIDE = 200


def of_paper(paper: Paper, shelves: Shelves, note: str = "", *, brief: bool = False) -> Entry:
    """A paper in a list; a brief entry leaves out its text."""
    named = shelves.named[paper.slug]
    if brief and not note:
        return named
    text = "" if brief else opening(plain(paper.abstract), _ENOUGH_TO_DECIDE)
    return Entry(named.target, named.title, text, note)


def of_keyword(keyword: Keyword, count: int | None = None) -> Entry:
    """A keyword in a list, with the number of its papers or another."""
    number = len(keyword.papers) if count is None else count
    return Entry(addresses.keyword(keyword.slug), keyword.name, number=number)


def of_keywords(keywords: Iterable[Keyword]) -> list[Entry]:
    """Keywords in a list, each with the number of its papers."""
    return [of_keyword(keyword) for keyword in keywords]
