"""Listings of titles and texts, whatever separates them: pieces in, records and rejects out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.errors import Fault
from generator.formats.listing.furniture import listings
from generator.formats.listing.layouts import Cut
from generator.formats.listing.pairing import (
    Entry,
    Piece,
    asks_for_more,
    ends_sentence,
    entries,
)
from generator.records import Entry as Found
from generator.records import Furniture, Record
from generator.source import Line, Source

CUT_MARK = re.compile(r"\[content truncated\]|\[truncated\]", re.IGNORECASE)
MOST = 0.9  # of the other abstracts of a dump, if the lack of a full stop is to mean anything
WORD = re.compile(r"\w+")
ADDRESS_AT_END = re.compile(r"(?:https?://|www\.|\w\.\w+/)\S*$")


def read_listings(source: Source, cut: Cut) -> Iterator[Found]:
    """Reads every listing of a source, each entry in order."""
    lines = list(source.lines())
    found = list(listings(lines))
    read = [(listing.day, e) for listing in found for e in entries(*cut(listing.lines))]
    is_cut_off = _is_cut_off([entry for _, entry in read], lines[-1])
    for listing in found:
        yield from (Furniture(line.number, line.number) for line in listing.furniture)
    for position, (day, entry) in enumerate(read, start=1):
        fault = _checked(entry, source.path, is_cut_off=is_cut_off and position == len(read))
        yield fault or _record(entry, source.name, day)


def _record(entry: Entry, dump: str, day: str) -> Record:
    return Record(
        dump=dump,
        line=entry.pieces[0].line,
        last_line=entry.pieces[-1].last_line,
        title=_written(entry.title),
        abstract=_written(entry.text),
        date=day,
    )


def _written(pieces: Sequence[Piece]) -> str:
    return "\n".join(piece.text for piece in pieces).strip()


def _checked(entry: Entry, path: str, *, is_cut_off: bool) -> Fault | None:
    if not entry.text:
        return _fault(entry, path, "title without abstract", "another title or the end follows it",
                      "add the abstract below it, or take the title out")  # fmt: skip
    if not entry.title:
        return _fault(entry, path, "abstract without title", "no title stands above it",
                      "add the title above it, or take the text out")  # fmt: skip
    if is_cut_off or CUT_MARK.search(entry.text[-1].text):
        end = entry.text[-1].text.strip()[-30:]
        return _fault(entry, path, "cut-off end", f"the abstract breaks off at “{end}”",
                      "copy the rest, or add a line break if nothing is missing")  # fmt: skip
    return None


def _is_cut_off(read: Sequence[Entry], end: Line) -> bool:
    """Whether the last text breaks off inside a sentence, as hardly any other here does.

    It must end in a word that asks for another or stands nowhere else in the dump, because
    one abstract in fifty lacks its full stop though it is whole.
    """
    if not end.text or not read or not read[-1].text:
        return False
    *others, last = [entry.text[-1].text.strip() for entry in read if entry.text]
    if is_whole(last) or sum(map(is_whole, others)) < MOST * len(others):
        return False
    final_word = "".join(WORD.findall(last.casefold())[-1:])
    return asks_for_more(last) or (final_word != "" and _is_once(final_word, read))


def is_whole(text: str) -> bool:
    """Whether a text ends as texts do: with a sentence, or with an address."""
    return ends_sentence(text) or ADDRESS_AT_END.search(text) is not None


def _is_once(word: str, read: Iterable[Entry]) -> bool:
    count = 0
    for text in (piece.text.casefold() for entry in read for piece in entry.pieces):
        count += WORD.findall(text).count(word) if word in text else 0
        if count > 1:
            break
    return count == 1


def _fault(entry: Entry, path: str, what: str, why: str, cure: str) -> Fault:
    first = " ".join(entry.pieces[0].text.split())
    end = entry.pieces[-1].last_line
    return Fault(path, entry.pieces[0].line, what, f"{why} (“{first[:60]}”)", cure, end)
