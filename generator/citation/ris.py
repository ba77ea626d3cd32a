"""RIS, as reference managers read it.

Source: Research Information Systems, RIS Format Specifications (2011): a tag of two characters,
two blanks, a hyphen, a blank; lines end with CR and LF; an entry begins with TY and ends with ER.
"""

from collections.abc import Iterable, Iterator

from generator.citation.citation import Citation, Sort
from generator.citation.people import Author
from generator.markdown import shown

_TYPES = {Sort.ARTICLE: "JOUR", Sort.PROCEEDINGS: "CPAPER", Sort.OTHER: "GEN"}


def entry(citation: Citation, keywords: Iterable[str] = ()) -> str:
    """The entry of a paper and the empty line behind it."""
    lines = "".join(f"{tag}  - {shown(value)}\r\n" for tag, value in _lines(citation, keywords))
    return f"{lines}ER  - \r\n\r\n"


def _lines(citation: Citation, keywords: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[citation.sort]
    yield "ID", citation.key
    yield "TI", citation.title
    yield from (("AU", _author(author)) for author in citation.authors)
    if citation.date:
        yield "PY", f"{citation.date[0]:04}"
        yield "DA", _date(citation.date)
    if citation.venue:
        yield "T2", citation.venue
    if citation.doi:
        yield "DO", citation.doi
    if citation.arxiv:
        yield "AN", f"arXiv:{citation.arxiv}"
    if citation.address:
        yield "UR", citation.address
    yield from (("KW", keyword) for keyword in keywords)
    if citation.note:
        yield "N1", citation.note


def _author(author: Author) -> str:
    return ", ".join(filter(None, (author.family, author.given, author.suffix)))


def _date(date: tuple[int, ...]) -> str:
    """Year, month and day, each followed by a slash, and nothing where one is not known."""
    year, month, day = (*date, 0, 0)[:3]
    return f"{year:04}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}/"
