"""What a listing page of Hugging Face shows: a card for each paper, without its data."""

import re
from collections.abc import Iterator

from generator import identifiers
from generator.formats.hugging_face_api import day_of
from generator.formats.prose import Element, parsed, seen
from generator.formats.saved_pages.part import Part
from generator.records import Link, Record

SHORTEST_ABSTRACT = 60  # characters of a paragraph; shorter ones are labels
_ARTICLE = re.compile(r"<article\b", re.IGNORECASE)
_HEADING = re.compile(r"<h3\b", re.IGNORECASE)
_ARTICLE_END = re.compile(r"</article\s*>", re.IGNORECASE)
_DAY = re.compile(r"<time\b[^<>]*\bdatetime=\"(\d{4}-\d{2}-\d{2})", re.IGNORECASE)
_PUBLISHED = re.compile(r"Published on ([A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?)")
_COUNT = re.compile(r"\d[\d,]{0,8}")
_CODE = re.compile(r"https?://github\.com/[\w.-]+/[\w.-]+")


def cards(page: Part) -> Iterator[Record]:
    """Reads a record from each card that leads to a paper."""
    time = _DAY.search(page.text, page.start, page.end)
    day = day_of({"date": time[1]}) if time else ""
    for card in _cut(page):
        element = parsed(card.written)
        record = None if element is None else _record(element, card, day)
        if record:
            yield record


def _cut(page: Part) -> Iterator[Part]:
    """At the beginning of each card, which some tools make a mere heading."""
    for beginning in (_ARTICLE, _HEADING):
        starts = [found.start() for found in beginning.finditer(page.text, page.start, page.end)]
        for start, limit in zip(starts, [*starts[1:], page.end], strict=False):
            end = _ARTICLE_END.search(page.text, start, limit)
            yield page.within(start, end.end() if end else limit)
        if starts:
            return


def _record(card: Element, part: Part, day: str) -> Record | None:
    heading = next(card.iter("h3"), None)
    title = "" if heading is None else seen(heading)
    number = next(filter(None, map(_number, card.iter("a"))), "")
    if not title or not number:
        return None
    place = part.place()
    published = _PUBLISHED.search(seen(card))
    paragraphs = [seen(paragraph) for paragraph in card.iter("p")]
    return Record(
        dump=place.dump,
        line=place.line,
        last_line=place.last_line,
        title=title,
        abstract=next((text for text in paragraphs if len(text) >= SHORTEST_ABSTRACT), ""),
        date=day,
        identifiers=(number,),
        published=published[1] if published else "",
        links=tuple(dict.fromkeys(_links(card))),
        upvotes=_upvotes(card),
    )


def _number(link: Element) -> str:
    """The paper that a link leads to, if to its page here."""
    address = link.get("href") or ""
    return identifiers.in_address(address) if "/papers/" in address else ""


def _links(card: Element) -> Iterator[Link]:
    for link in card.iter("a"):
        if found := _CODE.match(link.get("href") or ""):
            yield Link(found[0], "code")


def _upvotes(card: Element) -> int | None:
    for element in card.iter("div"):
        if "leading-none" in (element.get("class") or ""):
            text = seen(element)
            if _COUNT.fullmatch(text):
                return int(text.replace(",", ""))
    return None
