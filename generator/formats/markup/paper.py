"""One paper, gathered from the pieces of Markdown that say something of it."""

import re
from collections.abc import Sequence
from itertools import groupby

from generator import identifiers, links
from generator.formats.fields.addresses import KINDS
from generator.formats.fields.people import look_like_names
from generator.formats.markup import words
from generator.formats.markup.inline import Span, plain, spans

TEXTS = frozenset(("abstract", "description", "summary"))
_ADDRESSES = frozenset(("doi", "arxiv", "acl", "openreview", "name", "address"))
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
        if field in TEXTS and words.label_kind(said) is None:
            self.say(field, said)
        elif field == "title":
            self.title(pieces)
        else:
            is_bare = field in _ADDRESSES - {"address"} and not any(span.url for span in pieces)
            if is_bare or field not in (*_ADDRESSES, *KINDS, *TEXTS):
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
    return kind or min(hosts, default="")
