"""Lines of lists: another page, named so that a reader can decide whether to go there."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.markdown import opening
from generator.mathematics import plain
from generator.pages import addresses
from generator.pages.shelves import Shelves
from generator.records import Keyword, Paper

_ENOUGH_TO_DECIDE = 200


class Entry(NamedTuple):  # of which there are many, so it is the kind soonest made
    """A line of a list.

    Attributes:
        target: where the page stands that is named.
        title: that page's title.
        text: its beginning.
        note: why it stands in the list.
        number: to show beside the title.
    """

    target: str
    title: str
    text: str = ""
    note: str = ""
    number: int = 0


def of_paper(paper: Paper, shelves: Shelves, note: str = "", *, brief: bool = False) -> Entry:
    """A paper in a list; a brief entry leaves out its text."""
    text = "" if brief else opening(plain(paper.abstract), _ENOUGH_TO_DECIDE)
    return Entry(addresses.paper(paper.slug), shelves.titles[paper.slug], text, note)


def of_keyword(keyword: Keyword, count: int | None = None) -> Entry:
    """A keyword in a list, with the number of its papers or another."""
    number = len(keyword.papers) if count is None else count
    return Entry(addresses.keyword(keyword.slug), keyword.name, number=number)


def of_keywords(keywords: Iterable[Keyword]) -> list[Entry]:
    """Keywords in a list, each with the number of its papers."""
    return [of_keyword(keyword) for keyword in keywords]
