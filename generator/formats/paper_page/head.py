"""What a page says of its paper besides title and abstract."""

import re
from collections.abc import Iterator

from generator import identifiers
from generator.formats.paper_page import labels
from generator.formats.paper_page.finding import Page, Said
from generator.records import Link

HIGHEST_NUMBER = 60  # lines above the title
_ADDRESS = re.compile(
    r"\[(?:LINK: )?(?P<what>GitHub|Project page)[^\[\]]*\]\((?P<url>https?://[^()\s]+)\)"
)
_KINDS = {"GitHub": "code", "Project page": "project"}
_MORE = re.compile(r"\+?\d+(?: (?:more )?authors?)?|show more|\+", re.IGNORECASE)


def authors(said: Said, page: Page) -> tuple[str, ...]:
    """The names from “Authors:” on, between commas or one a line."""
    lines = said.plain[page.head : page.abstract]
    start = next((n for n, text in enumerate(lines) if labels.AUTHORS.fullmatch(text)), None)
    if start is None:
        return ()
    listed = [lines[start].removeprefix("Authors:"), *lines[start + 1 :]]
    listed = [text for text in listed if not labels.HEAD.fullmatch(text)]
    names = (name.strip() for text in listed for name in text.split(","))
    return tuple(name for name in names if name and not _MORE.fullmatch(name))


def said_once(said: Said, page: Page, kind: re.Pattern[str]) -> str:
    """What the first line of a kind says, of those between title and abstract."""
    for text in said.plain[page.head : page.abstract]:
        if found := kind.fullmatch(text):
            return str(found[1])
    return ""


def upvotes(said: Said, page: Page, end: int) -> int | None:
    """The count beside “Upvote”, on its line or the next one."""
    parts = (range(page.head, page.abstract), range(page.rest, end))
    for n in (n for part in parts for n in part):
        if found := labels.UPVOTE.fullmatch(said.plain[n]):
            following = "".join(said.plain[n + 1 : n + 2])
            count = found[1] or (following if labels.COUNT.fullmatch(following) else "")
            if count:
                return int(count.replace(",", "")[:9])
    return None


def identifier(said: Said, page: Page, end: int) -> str:
    """Told below by how to cite or read the paper, else above the title."""
    below = (
        labels.NUMBER_BELOW.search(said.lines[n].text) for n in reversed(range(page.rest, end))
    )
    above = _above(said, page)
    numbers = (next(filter(None, found.groups())) for found in (*below, *above) if found)
    return next(filter(None, map(identifiers.arxiv, numbers)), "")


def _above(said: Said, page: Page) -> Iterator[re.Match[str] | None]:
    for n in reversed(range(max(page.top, page.title - HIGHEST_NUMBER), page.title)):
        text = said.plain[n]
        if labels.CITING.fullmatch(text) or labels.FOOTER.fullmatch(text):
            return
        yield labels.NUMBER_ABOVE.fullmatch(text) or labels.ADDRESS_ABOVE.match(text)


def addresses(said: Said, page: Page, end: int) -> Iterator[Link]:
    """Code and project page, which copies with links give between abstract and comments."""
    for line in said.lines[page.rest : end]:
        if labels.plain(line.text).startswith("Community"):
            return
        for found in _ADDRESS.finditer(line.text):
            yield Link(found["url"], _KINDS[found["what"]])
