r"""The entries of arXiv's mails, and the lines around them.

The rules between entries and lists are those that arXiv's own listings have: hyphens, `%-%-`
before cross-lists, `%%--%%--` before replacements, `%%%---` at the end.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import identifiers
from generator.errors import Fault
from generator.formats.arxiv import authors
from generator.formats.fields import Place, checked
from generator.records import Entry, Furniture, Record
from generator.source import Line, Source

_RULE = re.compile(r"-{20,}$|(?:%-){5,}%?-*$|(?:%%--){4,}%*-*$|(?:%%%---){4,}%*-*$")
_BAR = re.compile(r"\\\\\s*$")
_LAST = re.compile(r"\\\\\s*\(")
_BAR_OR_LAST = re.compile(r"\\\\\s*(?:$|\()")
_NUMBER = re.compile(r"(?:arXiv:|Paper\s*(?:\(\*cross-listing\*\))?:)\s*([^\s(]+)")
_FIELD = re.compile(
    r"(?:(Title|Author|Categories|Subj-class|Comments|Report-no|Journal-ref|DOI|License|Proxy"
    r"|ACM-class|MSC-class|From|Date)s?(?: \([^()]*\))?:|(replaced with revised version))\s*(.*)"
)
_SIZE = re.compile(r"\([^()]*\)$")
_RECEIVED = re.compile(r"received from\b.*\bto\s+(\w{3})\s+(\d{1,2} \w{3}) (\d{2}|\d{4})\b")
_HEADER = re.compile(
    r"Send any comments regarding|Archives at http|To unsubscribe, e-?mail|Submissions to:"
    r"|received from\b|For (?:subscribe|general|help)\b|(?:From|To|Subject|Reply-To|Sender): "
    r"|https?://arxiv\.org/(?:help|show-email|auth)|Use \S+ to (?:retrieve|view)"
)
_OF_MAIL = re.compile(r"[\w-]+:\s|\s")  # the head of a message, folded
_LONGEST = 120  # characters of a line around the entries
_LONGEST_ENTRY = 2_000  # lines; then something else is being read


@dataclass(frozen=True, slots=True)
class Block:
    """Lines between rules; whether they end where an entry may."""

    lines: Sequence[Line]
    is_whole: bool = True


def blocks(lines: Iterable[Line]) -> Iterator[Block]:
    """Cuts a mail at its rules, behind the last line of an entry, and before the next one."""
    block = list[Line]()
    for line in lines:
        if _RULE.match(line.text):
            yield Block(block)
            yield Block([line])
            block = []
            continue
        if _NUMBER.match(line.text) and len(block) > 1 and _BAR.match(block[-1].text):
            yield Block(block[:-1])
            block = block[-1:]
        block.append(line)
        if _LAST.match(line.text) or len(block) > _LONGEST_ENTRY:
            yield Block(block)
            block = []
    yield Block(block, is_whole=False)


def day_in(block: Block) -> str:
    """The last day of the time that a mail covers, "Thu, 21 Nov 2024"; "" if it is not there."""
    for line in block.lines:
        found = _RECEIVED.match(line.text)
        if found:
            weekday, date, year = found.groups()
            century = "" if len(year) > len("24") else "19" if year > "90" else "20"
            return f"{weekday}, {date} {century}{year}"
    return ""


def entries(block: Block, source: Source, day: str) -> Iterator[Entry]:
    """What a block holds: an entry, or lines around entries that are known or are not."""
    lines = [line for line in block.lines if not line.is_blank]
    if not lines:
        return
    number = next(filter(None, (_NUMBER.match(line.text) for line in lines[:2])), None)
    if number:
        end = _end(lines)
        yield _entry(lines[:end], identifiers.arxiv(number[1]), source, day, block)
        yield from entries(Block(lines[end:]), source, day)
    elif _is_around(lines):
        yield Furniture(lines[0].number, lines[-1].number)
    else:
        why, cure = "no number of a paper stands above it", "mend the entry, or take it out"
        yield _fault(lines, source, "text between the entries", why, cure)


def _is_around(lines: Sequence[Line]) -> bool:
    if any(len(line.text) > _LONGEST and not _OF_MAIL.match(line.text) for line in lines):
        return False
    is_rule = all(_RULE.match(line.text) for line in lines)
    return is_rule or any(_HEADER.match(line.text) for line in lines)


def _bars(lines: Sequence[Line]) -> list[int]:
    """Where the parts of an entry end: its fields, its abstract."""
    return [at for at, line in enumerate(lines) if at and _BAR_OR_LAST.match(line.text)]


def _end(lines: Sequence[Line]) -> int:
    """Behind the second bar after the number."""
    bars = _bars(lines)
    closing = bars[1:] if _has_abstract(lines, bars) else bars
    return closing[0] + 1 if closing else len(lines)


def _has_abstract(lines: Sequence[Line], bars: Sequence[int]) -> bool:
    """Whether the first bar is not the last line already, as it is with replacements."""
    return bool(bars) and not _LAST.match(lines[bars[0]].text)


def _entry(
    lines: Sequence[Line], number: str, source: Source, day: str, block: Block
) -> Record | Fault:
    bars = _bars(lines)
    is_open = not bars or (len(bars) == 1 and _has_abstract(lines, bars))
    if is_open and not block.is_whole:
        cure = "copy the mail to its end, or take this entry out"
        return _fault(lines, source, "half an entry", "the text ends within it", cure)
    place = Place(source, lines[0].number, lines[-1].number)
    fields = _fields(lines[: bars[0]] if bars else lines)
    abstract = lines[bars[0] + 1 : bars[1] if len(bars) > 1 else None] if bars else ()
    record = Record(
        dump=source.name,
        line=place.line,
        last_line=place.last_line,
        title=fields.get("Title", ""),
        abstract="\n".join(line.text for line in abstract).strip(),
        date=day,
        authors=authors.names(fields.get("Author", "")),
        identifiers=identifiers.together(
            [number, *map(identifiers.doi, fields.get("DOI", "").split())]
        ),
        published=_SIZE.sub("", fields.get("Date", "")).strip(),
        venue=" ".join(fields.get("Journal-ref", "").split()),
    )
    return checked(record, place)


def _fields(lines: Sequence[Line]) -> dict[str, str]:
    """Each field's value, folded lines included; of several dates the first."""
    fields, name = dict[str, str](), ""
    for line in lines:
        found = _FIELD.match(line.text)
        if found:
            name = found[1] or found[2]
            name = f"{name}, later" if name in fields else name
            fields[name] = found[3].strip()
        elif name and line.text.startswith(" "):
            fields[name] = f"{fields[name]}\n{line.text.rstrip()}".strip()
    return fields


def _fault(lines: Sequence[Line], source: Source, what: str, why: str, cure: str) -> Fault:
    return Fault(source.path, lines[0].number, what, why, cure, lines[-1].number)
