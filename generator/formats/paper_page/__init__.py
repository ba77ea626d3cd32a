"""Papers' own pages on Hugging Face, copied as text: one record a page, whatever else is on it."""

import re
from collections.abc import Iterator, Sequence

from generator import identifiers
from generator.errors import Fault
from generator.formats.paper_page import head, labels
from generator.formats.paper_page.abstract import summary_and_abstract
from generator.formats.paper_page.finding import Page, Said, pages
from generator.formats.paper_page.outside import outside
from generator.records import Entry, Furniture, Record
from generator.source import Line, Source

_WHOLE = re.compile(r"[.!?…:][)\]\"'”’*]*$|(?:https?://|www\.)\S+$")
_SHOWN = 60  # characters


def read_pages(source: Source, lines: Sequence[Line]) -> Iterator[Entry]:
    """Reads every page; what stands between two is a fault unless it is the site's own."""
    said = Said([line for line in lines if not line.is_blank])
    found = list(pages(said))
    ends = [*(page.title for page in found), len(said.lines)]
    titles = {text for page in found for text in said.plain[page.title : page.title_end]}
    yield from outside(said, 0, ends[0], titles, source.path)
    for page, end in zip(found, ends[1:], strict=True):
        yield _entry(said, page, end, source)
        footer = _footer(said, page, end)
        if page.rest < footer:
            yield Furniture(said.lines[page.rest].number, said.lines[footer - 1].number)
        yield from outside(said, footer, end, titles, source.path)


def _footer(said: Said, page: Page, end: int) -> int:
    """Where the page's last part begins, after which another page may come."""
    footers = (n for n in range(page.rest, end) if labels.FOOTER.fullmatch(said.plain[n]))
    return next(footers, end)


def _entry(said: Said, page: Page, end: int, source: Source) -> Record | Fault:
    summary, abstract = summary_and_abstract(said.lines[page.abstract + 1 : page.rest])
    record = Record(
        dump=source.name,
        line=said.lines[page.title].number,
        last_line=said.lines[page.rest - 1].number,
        title="\n".join(said.plain[page.title : page.title_end]),
        abstract=abstract,
        date=head.said_once(said, page, labels.FEATURED),
        authors=head.authors(said, page),
        identifiers=identifiers.together([head.identifier(said, page, end)]),
        published=head.said_once(said, page, labels.PUBLISHED),
        links=tuple(dict.fromkeys(head.addresses(said, page, end))),
        summary=summary,
        upvotes=head.upvotes(said, page, end),
    )
    is_last = page.rest == len(said.lines)
    return _fault(record, source.path, is_last=is_last) or record


def _fault(record: Record, path: str, *, is_last: bool) -> Fault | None:
    """What a page lacks to be a record; the last one may have been cut off."""
    end = record.abstract[-_SHOWN // 2 :].replace("\n", " ")
    if not record.title:
        what, why = "no title", "none stands above what the page says of the paper"
        cure = "add it above “Published on” or “Authors:”"
    elif not record.abstract and not record.identifiers:
        what, why = "title without abstract", f"nor an arXiv id (“{record.title[:_SHOWN]}”)"
        cure = "copy the whole page, or take the title out"
    elif (is_last and record.abstract and not _WHOLE.search(end)) or labels.CUT.search(end):
        what, why = "cut-off end", f"the abstract breaks off at “{end}”"
        cure = "copy the rest of the page"
    else:
        return None
    return Fault(path, record.line, what, why, cure, record.last_line)
