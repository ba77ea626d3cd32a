"""Lines of lists: another page, named so that a reader can decide whether to go there."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.markdown import opening
from generator.mathematics import plain
from generator.pages import addresses
from generator.records import Keyword, Paper

_ENOUGH_TO_DECIDE = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list.

    Attributes:
        target: how the page of the list links to the page that is named.
        title: that page's title.
        text: its beginning.
        note: why it stands in the list.
        count: a number to show beside the title.
    """

    target: str
    title: str
    text: str = ""
    note: str = ""
    count: int = 0


def of_paper(paper: Paper, start: str, note: str = "", *, brief: bool = False) -> Entry:
    """A paper in a list on the page at `start`; a brief entry leaves out its text."""
    return Entry(
        target=addresses.relative(addresses.paper(paper.slug), start),
        title=plain(paper.title),
        text="" if brief else opening(plain(paper.abstract), _ENOUGH_TO_DECIDE),
        note=note,
    )


def of_keyword(keyword: Keyword, start: str, count: int | None = None) -> Entry:
    """A keyword in a list on the page at `start`, with the number of its papers or another."""
    return Entry(
        target=addresses.relative(addresses.keyword(keyword.slug), start),
        title=keyword.name,
        count=len(keyword.papers) if count is None else count,
    )


def of_keywords(keywords: Iterable[Keyword], start: str) -> list[Entry]:
    """Keywords in a list on the page at `start`, each with the number of its papers."""
    return [of_keyword(keyword, start) for keyword in keywords]
