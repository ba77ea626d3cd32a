"""What entries and rows of Markdown say of their papers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from generator import identifiers, links
from generator.fields import Place, record_of
from generator.fields.addresses import KINDS
from generator.fields.people import look_like_names
from generator.markup import words
from generator.markup.chunks import Chunk
from generator.markup.entries import Entry
from generator.markup.inline import Span, plain, spans
from generator.markup.lines import Kind
from generator.records import Record

_ADDRESSES = frozenset(("doi", "arxiv", "acl", "openreview", "name", "address"))
_TEXTS = frozenset(("abstract", "description", "summary"))
_TOLD = frozenset(("abstract", "authors"))  # labels that only papers have
_NUMBER = re.compile(r"^\s*(?:#?\d{1,4}[.):]\s+)")
_READ_MORE = re.compile(
    r"[\[(](?:\s|,|/|\||\b(?:read more|see|also|links?|on|or|and|at)\b)*[\])]", re.IGNORECASE
)
_INLINE_ABSTRACT = re.compile(r"\babstract\s*[:：]\s*", re.IGNORECASE)


_LABEL_BEFORE = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?)\s*[:：]\W*$")
SHORT = 30  # characters before a link, such as a venue
LONG = 150  # characters of a text that says more than a remark
LONGEST_SEARCHED = 500  # characters in which a date or a venue is sought


class Paper:
    """The fields of one paper, gathered as its pieces are read; what is said first counts."""

    def __init__(self) -> None:
        self.fields: dict[str, list[object]] = {}
        self._named: dict[str, str] = {}

    def say(self, field: str, value: object) -> None:
        """Adds what a piece says."""
        if field and value:
            self.fields.setdefault(field, []).append(value)

    def label(self, field: str, text: str) -> None:
        """Adds what stands behind a label, or under the name of a column."""
        pieces = spans(text)
        said = plain(pieces)
        if field in _TEXTS and words.label_kind(said) is None:
            self.say(field, said)
        elif field == "title":
            self.title(pieces)
        else:
            if (
                field in _ADDRESSES - {"address"} and not any(span.url for span in pieces)
            ) or field not in (*_ADDRESSES, *KINDS, *_TEXTS):
                self.say(field, said)
            self.links(pieces, field)

    def title(self, pieces: Sequence[Span]) -> None:
        """Takes what is set off for the title, or all but the links to papers."""
        at = words.title_in(pieces)
        if at >= 0:
            self.say("title", plain(pieces[at : at + 1]))
            self.address(pieces[at].url)
            self.links([*pieces[:at], *pieces[at + 1 :]])
        else:
            named = (span for span in pieces if not span.url or words.label_kind(span.text) is None)
            text = _READ_MORE.sub("", plain(named))
            self.say("title", _NUMBER.sub("", text).strip())
            self.links(pieces)

    def address(self, url: str) -> None:
        """Adds an address of the paper, but of each archive only the first identifier."""
        named = identifiers.in_address(url)
        scheme = named.partition(":")[0]
        if url.startswith("http") and (not named or self._named.setdefault(scheme, named) == named):
            self.say("address", url)

    def links(self, pieces: Sequence[Span], field: str = "") -> None:
        """Adds where links lead, by what they are called or by the column they stand in."""
        for n, span in enumerate(pieces):
            if span.url.startswith("http"):
                kind = field if field in KINDS else _kind(pieces, n)
                if kind in KINDS:
                    self.say(kind, span.url)
                elif kind == "paper" or (field in _ADDRESSES and not kind):
                    self.address(span.url)

    def item(self, pieces: Sequence[Span]) -> None:
        """Adds what a line says that has all in one: title, authors, venue, links."""
        before, title, after = _parted(pieces)
        self.say("title", title.text.strip().rstrip(".,"))
        self.address(title.url)
        for rest in (after, before):
            self.links(rest)
            self.loose(rest)
        self.dates(" ".join(span.text for span in (*before, *after)))

    def loose(self, pieces: Sequence[Span]) -> None:
        """Adds what unmarked text says: authors, or an abstract that is called one."""
        unlinked = plain(span for span in pieces if not span.url)
        text, *abstract = _INLINE_ABSTRACT.split(unlinked, maxsplit=1)
        self.say("abstract", "".join(abstract))
        if not abstract and len(text) >= LONG and words.is_prose(text):
            self.say("description", text.strip(" -–—:|"))
        runs = groupby(pieces, key=lambda span: span.emphasised)
        set_off = [plain(run) for is_set_off, run in runs if is_set_off]
        self.say("authors", words.authors_in((*set_off, text)))
        named = identifiers.in_address(text)
        if named and not self._named:
            self.say("arxiv", named.removeprefix("arxiv:"))

    def dates(self, text: str) -> None:
        """Adds the date and the venue that a text names."""
        self.say("published", words.published_in(text[:LONGEST_SEARCHED]))
        self.say("venue", words.venue_in(text[:LONGEST_SEARCHED]))


def _parted(pieces: Sequence[Span]) -> tuple[list[Span], Span, list[Span]]:
    """The title of an item, and what stands before and behind it.

    It is set off, or the item begins with it; a bold word may be no more than a method's name.
    """
    at = words.title_in(pieces)
    end = next((n for n, span in enumerate(pieces) if span.url or span.emphasised), len(pieces))
    text = words.unwrapped(plain(pieces[:end]))
    title = words.leading_title(text)
    is_certain = at >= 0 and (pieces[at].url or words.has_many_words(pieces[at].text))
    if at >= 0 and (is_certain or not words.has_many_words(title)):
        return [*pieces[:at]], pieces[at], [*pieces[at + 1 :]]
    before, _, after = text.partition(title) if title else ("", "", text)
    return [Span(before)], Span(title), [Span(after), *pieces[end:]]


def _kind(pieces: Sequence[Span], n: int) -> str:
    """What stands behind a link: "paper", one of KINDS, or "" if it is not known to be of ours."""
    url = pieces[n].url
    kind = words.label_kind(pieces[n].text)
    if kind == "" and n and (label := _LABEL_BEFORE.search(pieces[n - 1].text[-SHORT:])):
        kind = words.label_kind(label[1])
    if kind == "" and identifiers.in_address(url):
        return "paper"
    if kind is None and look_like_names(pieces[n].text):
        return ""
    hosts = {link.kind for link in links.find(url)} & {*KINDS} - {"project"}
    return kind or next(iter(hosts), "")


def of_entry(entry: Entry, place: Place) -> Record | None:
    """The record of an entry, None if it is not of a paper.

    An address tells that it is, or an abstract or authors that are called so; unmarked text alone
    may be about anything.
    """
    paper, prose = Paper(), list[str]()
    opener, labels = entry.opener, {part.start.name for part in entry.parts}
    if opener.kind is Kind.LABEL:
        paper.label(opener.start.name, opener.text)
    elif opener.kind is Kind.HEADING:
        paper.title(spans(opener.text))
    else:
        paper.item(spans(opener.text))
    _read_parts(entry.parts, paper, prose)
    record = record_of(paper.fields, place)
    if not (words.is_title_like(record.title) and _is_told(record, labels)):
        return None
    return record if record.abstract else replace(record, abstract="\n\n".join(prose))


def _is_told(record: Record, labels: set[str]) -> bool:
    is_published = bool(record.authors and record.published and record.links)
    return bool(record.identifiers or labels & _TOLD or is_published)


def _read_parts(parts: Sequence[Chunk], paper: Paper, prose: list[str]) -> None:
    """Reads what follows a title.

    A label holds for the paragraphs below it if it names a text, or has nothing on its own line.
    """
    field, texts = "", dict[str, list[str]]()
    for part in parts:
        name = part.start.name
        if part.kind is not Kind.LABEL:
            if field in texts:
                texts[field].append(part.text)
            else:
                _read_unlabelled(part, paper, prose)
        elif name not in texts and (name in _TEXTS or not part.text):
            field, texts[name] = name, [part.text] if part.text else []
        else:
            field = ""
            paper.label(name, part.text)
    for name, found in texts.items():
        paper.label(name, "\n\n".join(found))


def _read_unlabelled(part: Chunk, paper: Paper, prose: list[str]) -> None:
    pieces = spans(part.text)
    text = plain(pieces)
    if words.is_prose(text):
        prose.append(text)
        return
    if _is_about_title(pieces):
        paper.links(pieces)
    paper.dates(text)
    if look_like_names(text):
        paper.say("authors", text)
    else:
        paper.loose([span for span in pieces if not span.url])


def _is_about_title(pieces: Sequence[Span]) -> bool:
    """Whether a paragraph is authors, a venue and links, and no text that links to anything."""
    before = plain(takewhile(lambda span: not span.url, pieces))
    return len(before) <= SHORT or bool(words.authors_in([before])) or look_like_names(before)
