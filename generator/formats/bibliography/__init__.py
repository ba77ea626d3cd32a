"""What all reference files share: which of their entries are papers, and what names these."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator import identifiers, links
from generator.errors import Fault
from generator.records import Furniture, Link, Record
from generator.source import Line, Source

# Of the addresses in a reference, those of the paper itself and its pages are the rule.
_LINKED = frozenset(("code", "data", "model", "demo", "video"))
_FRONT_MATTER = re.compile(
    r"(?:preface|foreword|front ?matter|back ?matter|table of contents|author index|"
    r"(?:organi[sz]ing|program(?:me)?) committees?)(?:\W*$|: | of the | to the )",
    re.IGNORECASE,
)
_MARK = "\ufeff"
_MOST_BEFORE = 10  # lines of remarks above the first entry; more is another kind of text
_QUOTED = 60  # characters of a title


def checked(record: Record, path: str) -> Record | Fault:
    """The record if it is a paper that can be told from others, else what it lacks.

    People keep references without abstracts: authors and a date will do.
    """
    if not record.title:
        return _fault(record, path, "no title", "the entry has none", "add its title")
    if _FRONT_MATTER.match(record.title):
        return no_paper(record, path, "it is the front matter of a volume")
    if record.abstract or record.identifiers or (record.authors and record.published):
        return record
    why = "nor has it an identifier, or authors and a date"
    return _fault(record, path, "title without abstract", why, "add its abstract, DOI or arXiv id")


def no_paper(record: Record, path: str, why: str) -> Fault:
    """The fault of an entry that describes something else."""
    return _fault(record, path, "no paper", why, "leave it, or take it out to be rid of this")


def _fault(record: Record, path: str, what: str, why: str, cure: str) -> Fault:
    name = " ".join((record.title or record.venue).split())[:_QUOTED]
    why = f"{why} (“{name}”)" if name else why
    return Fault(path, record.line, what, why, cure, record.last_line)


def lines_of(source: Source) -> Iterator[Line]:
    """The lines, without the byte order marks of files that somebody put together."""
    for line in source.lines():
        text = line.text.removeprefix(_MARK)
        yield Line(line.number, text) if text.strip() else line


def around(lines: Iterable[Line], aside: re.Pattern[str], path: str) -> Iterator[Fault | Furniture]:
    """What lines between entries are: furniture if known for it (`aside`), else faults."""
    for is_aside, group in groupby(
        (line for line in lines if not line.is_blank),
        key=lambda line: bool(aside.match(line.text)) or line.text.strip() == _MARK,
    ):
        numbers = [line.number for line in group]
        if is_aside:
            yield Furniture(numbers[0], numbers[-1])
        else:
            yield outside(path, numbers[0], numbers[-1])


def outside(path: str, line: int, last_line: int) -> Fault:
    """The fault of a text between entries."""
    why = "it is part of no entry, and programs for references skip it"
    cure = "take it out, or mend the entry above if it belongs there"
    return Fault(path, line, "text outside the entries", why, cure, last_line)


def identified(
    dois: Iterable[str], addresses: Iterable[str], remarks: Iterable[str] = ()
) -> tuple[str, ...]:
    """The identifiers of an entry.

    Args:
        dois: with or without the address of the resolver.
        addresses: where the paper stands.
        remarks: notes, numbers and names of journals. A line counts only if it begins as in
            "arXiv:2007.12928 [cs]" or is a DOI, since any other may speak of another paper.
    """
    lines = [line for remark in remarks for line in remark.splitlines()]
    named = [*addresses, *filter(_begins_as_arxiv, lines)]
    return identifiers.together(
        [*map(identifiers.doi, (*dois, *lines)), *map(identifiers.in_address, named)]
    )


def venue(candidates: Iterable[str]) -> str:
    """The first that says more than that the paper is on arXiv, or ""."""
    return next((name for name in candidates if name and not _is_arxiv_id(name)), "")


def linked(addresses: Iterable[str]) -> tuple[Link, ...]:
    """Those addresses at which something else than the paper stands, as their hosts tell."""
    found = (link for address in addresses for link in links.find(address))
    return tuple(dict.fromkeys(link for link in found if link.kind in _LINKED))


def begins_with(source: Source, start: re.Pattern[str], aside: re.Pattern[str]) -> bool:
    """Whether an entry begins after a few lines of remarks; those known for it do not count.

    A text that begins as JSON, XML or HTML does is none of the formats that this is asked for.
    """
    text = source.head.lstrip("\ufeff \t\r\n")
    if text[:1] in "[{<":
        return False
    before = 0
    for line in text.splitlines():
        if start.match(line):
            return True
        before += bool(line.strip()) and not aside.match(line)
        if before > _MOST_BEFORE:
            break
    return False


def _begins_as_arxiv(text: str) -> bool:
    return text.lstrip().casefold().startswith("arxiv")


def _is_arxiv_id(text: str) -> bool:
    return _begins_as_arxiv(text) and bool(identifiers.in_address(text))
