"""Which chunks of Markdown belong to one entry: its title, and what follows of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import or_

from generator import identifiers
from generator.formats.fields.people import look_like_names
from generator.formats.markup.chunks import Chunk
from generator.formats.markup.inline import spans
from generator.formats.markup.lines import Kind
from generator.formats.markup.words import label_kind, title_in

_NAME_OF_LINK = re.compile(r"\W*\w+(?: \w+)?\s*[:：]\W*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A chunk that may be titled after a paper, and those that say more of it."""

    opener: Chunk
    parts: tuple[Chunk, ...]


def entries(chunks: Iterable[Chunk]) -> Iterator[Entry | Chunk]:
    """Groups chunks; rows of tables and furniture stay single."""
    opener: Chunk | None = None
    parts = list[Chunk]()
    for chunk in chunks:
        if chunk.kind is Kind.FURNITURE:
            yield chunk
        elif opener and _belongs(chunk, opener, parts):
            parts.append(chunk)
        else:
            if opener:
                yield Entry(opener, tuple(parts))
            parts.clear()
            opener = None if chunk.kind is Kind.ROW else chunk
            if chunk.kind is Kind.ROW:
                yield chunk
    if opener:
        yield Entry(opener, tuple(parts))


def _belongs(chunk: Chunk, opener: Chunk, parts: list[Chunk]) -> bool:
    """Whether a chunk says more of what the opener, and the parts behind it, began."""
    is_indented = opener.kind is Kind.ITEM and chunk.start.indent > opener.start.indent
    is_awaited = bool(parts) and parts[-1].kind is Kind.LABEL and not parts[-1].text
    if chunk.kind is Kind.LABEL:
        return chunk.start.name != "title"
    if chunk.kind is Kind.ITEM:
        return _is_bare(chunk) or ((is_indented or is_awaited) and not _has_paper(chunk))
    if chunk.kind is Kind.TEXT:
        is_block = opener.kind is not Kind.ITEM and not _has_title_of_its_own(chunk, opener)
        return is_indented or is_awaited or is_block
    return chunk.kind is Kind.QUOTE


def _is_bare(chunk: Chunk) -> bool:
    """Whether it is nothing but links to what has been named before: `[pdf](...) | [code](...)`."""
    pieces = [span for span in spans(chunk.text) if span.text.strip(" \n\t|,;·[]()/-")]
    is_named = (not span.url and _NAME_OF_LINK.match(span.text) for span in pieces)
    labels = (label_kind(span.text) is not None for span in pieces)
    return all(map(or_, map(bool, is_named), labels)) and any(span.url for span in pieces)


def _has_paper(chunk: Chunk) -> bool:
    pieces = spans(chunk.text)
    return title_in(pieces) >= 0 and any(identifiers.in_address(span.url) for span in pieces)


def _has_title_of_its_own(chunk: Chunk, opener: Chunk) -> bool:
    """Whether a paragraph begins with a title, or has one and a link to its paper.

    Below a heading, what is bold there may as well be an author.
    """
    pieces = spans(chunk.text)
    at = title_in(pieces)
    is_linked = any(label_kind(span.text) == "paper" for span in pieces if span.url)
    is_author = opener.kind is Kind.HEADING and at > 0 and look_like_names(pieces[at].text)
    return at == 0 or (at > 0 and is_linked and not is_author)
