"""BibTeX, as BibTeX and biber read it.

Sources: Oren Patashnik, BibTeXing (1988); the manual of biblatex, on verbatim fields.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from generator.citation.citation import Citation, Sort
from generator.citation.people import Author

MOST_AUTHORS = 100
"""More are "others": no style prints them, and every entry has to be light."""

_TYPES = {Sort.ARTICLE: "article", Sort.PROCEEDINGS: "inproceedings", Sort.OTHER: "misc"}
_VENUES = {Sort.ARTICLE: "journal", Sort.PROCEEDINGS: "booktitle", Sort.OTHER: "howpublished"}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - reads better as text
# A brace counts to BibTeX even behind a backslash, hence names instead.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_"}
_ESCAPED = re.compile(rf"[{re.escape(''.join(_SPECIAL))}]")
_CAPITALISED = re.compile(r"(?<!\S)\S[^\sA-Z]*[A-Z]\S*")  # behind the first letter
_FORMULA = "\0"  # stands for one while words are parted; no text that is shown has it
_VERBATIM = ":/?#@!$&'()*+,;=[]%"


def entry(citation: Citation) -> str:
    """The entry of a paper, with a line for each field."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@{_TYPES[citation.sort]}{{{citation.key},\n{fields}}}\n"


def escaped(text: str) -> str:
    """A text that LaTeX prints as it stands; nothing in it is a command."""
    return _ESCAPED.sub(lambda sign: _SPECIAL[sign[0]], text)


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_title(citation)}}}"
    if citation.authors:
        yield "author", f"{{{' and '.join(_authors(citation.authors))}}}"
    yield from _date(citation.date)
    if citation.venue:
        yield _VENUES[citation.sort], f"{{{escaped(citation.venue)}}}"
    if citation.doi:
        yield "doi", f"{{{_verbatim(citation.doi)}}}"
    if citation.arxiv:
        yield "eprint", f"{{{_verbatim(citation.arxiv)}}}"
        yield "archiveprefix", "{arXiv}"
    if citation.address:
        yield "url", f"{{{_verbatim(citation.address)}}}"
    if citation.note:
        yield "note", f"{{{escaped(citation.note)}}}"


def _title(citation: Citation) -> str:
    if not citation.formulas and citation.title.isascii():  # as most are; the rest is slow
        return _CAPITALISED.sub(r"{\g<0>}", escaped(citation.title))
    pieces = citation.formulas or ((citation.title, ""),)
    formulas = iter([formula for _, formula in pieces])
    text = _FORMULA.join(text for text, _ in pieces)
    return " ".join(_word(word, formulas) for word in text.split())


def _word(word: str, formulas: Iterator[str]) -> str:
    """With braces around capitals that a style would make small, as it does in formulas too."""
    said = re.sub(_FORMULA, lambda _: next(formulas), escaped(word))
    kept = _FORMULA in word or any(map(str.isupper, word[1:]))
    return f"{{{said}}}" if kept else said


def _authors(authors: tuple[Author, ...]) -> Iterator[str]:
    yield from map(_author, authors[:MOST_AUTHORS])
    if len(authors) > MOST_AUTHORS:
        yield "others"


def _author(author: Author) -> str:
    """In the form that needs no guess of whose word is whose; a team's is one word."""
    if not author.given:
        return f"{{{escaped(author.family)}}}"
    return ", ".join(map(escaped, filter(None, (author.family, author.suffix, author.given))))


def _date(date: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    if date:
        yield "year", f"{{{date[0]}}}"
    if len(date) > 1 and 0 < date[1] <= len(_MONTHS):
        yield "month", _MONTHS[date[1] - 1]


def _verbatim(text: str) -> str:
    """For fields that are copied as they stand: no brace, no blank, no letter beyond ASCII."""
    return quote(text, safe=_VERBATIM)
