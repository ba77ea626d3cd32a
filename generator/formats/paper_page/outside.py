"""What stands outside of papers' pages: the site's navigation, front matter, or something lost."""

from collections.abc import Iterator, Set

from generator.errors import Fault
from generator.formats.paper_page import labels
from generator.formats.paper_page.finding import Said
from generator.records import Furniture

FENCE = "---"
LONGEST_FRONT_MATTER = 60  # lines
_SHOWN = 60  # characters


def outside(
    said: Said, start: int, end: int, titles: Set[str], path: str
) -> Iterator[Furniture | Fault]:
    """Tells known lines from others; each run of others is one fault.

    Args:
        said: the lines of the text.
        start: the first of those in question.
        end: the line behind them.
        titles: lines of titles of papers, which the name of a page repeats.
        path: what faults name.
    """
    run, fenced = start, start
    for n in range(start, end):
        if n >= fenced and said.lines[n].text.strip() == FENCE:
            fenced = _behind_front_matter(said, n, end)
        if n < fenced or labels.is_known(said.plain[n]) or said.plain[n] in titles:
            yield from _lost(said, run, n, path)
            yield Furniture(said.lines[n].number, said.lines[n].number)
            run = n + 1
    yield from _lost(said, run, end, path)


def _behind_front_matter(said: Said, start: int, end: int) -> int:
    for n in range(start + 1, min(end, start + LONGEST_FRONT_MATTER)):
        if said.lines[n].text.strip() == FENCE:
            return n + 1
    return start


def _lost(said: Said, start: int, end: int, path: str) -> Iterator[Fault]:
    if start < end:
        first, last = said.lines[start], said.lines[end - 1]
        why = f"it is no part of a paper's page (“{first.text.strip()[:_SHOWN]}”)"
        cure = "take it out, or save the page that it is from whole"
        yield Fault(path, first.number, "text outside of pages", why, cure, last.number)
