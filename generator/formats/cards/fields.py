"""What the statistics of a card say of its paper."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from urllib.parse import unquote

from generator import identifiers
from generator.formats.cards.card import Card
from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import Kind, day_in, number_in
from generator.records import Link


def upvotes(card: Card) -> int | None:
    """The number beside the word below the text, or else the last above the title."""
    votes = [row for row in card.below if row.kind is Kind.VOTES]
    shown = [row for row in card.below if row.kind is not Kind.MARKUP]
    beside = [row for word, row in pairwise(shown) if word.kind is Kind.VOTES]
    above = [row for row in card.above if row.kind is Kind.NUMBER][-1:]
    numbers = (number_in(row.seen.text) for row in (*votes, *beside, *above))
    return next((number for number in numbers if number is not None), None)


def published(card: Card) -> str:
    """The day of first publication, as written."""
    return next((day_in(row.seen.text) for row in card.below if row.kind is Kind.DATE), "")


def identifier(card: Card) -> tuple[str, ...]:
    """Where the title leads; if nowhere, where the text leads, or what stands around them."""
    places = (card.title, card.text, _until_date(card.below), _labels(card.below), card.above)
    return next(((found,) for rows in places for found in _papers(rows)), ())


def links(card: Card) -> tuple[Link, ...]:
    """The addresses of code and the like that stand below the text."""
    addresses = dict.fromkeys(url for row in card.below for url in _addresses(row))
    return tuple(
        Link(url, "code" if "github.com/" in url else "")
        for url in addresses
        if url.startswith("http") and not identifiers.in_address(url) and not _is_at_home(url)
    )


def _until_date(rows: Iterable[Row]) -> Iterator[Row]:
    """Behind the date, what belongs to the next paper may stand already."""
    for row in rows:
        yield row
        if row.kind is Kind.DATE:
            break


def _labels(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.kind is Kind.LABEL]


def _papers(rows: Iterable[Row]) -> Iterator[str]:
    """The papers that rows lead to; a text may mention others, but not by the site's addresses."""
    for row in rows:
        for address in row.seen.addresses:
            plain = unquote(address)
            found = identifiers.in_address(plain)
            if found.startswith("arxiv:") and ("/papers/" in plain or row.kind is Kind.LABEL):
                yield found


def _addresses(row: Row) -> tuple[str, ...]:
    if row.kind is Kind.PROSE:
        return (row.seen.text.strip("<>"),)
    return row.seen.addresses if row.kind is Kind.LABEL else ()


def _is_at_home(url: str) -> bool:
    return "huggingface.co/" in url or "//hf.co/" in url
