"""The parts that the description of a feed's entry may have, each behind its label."""

import re
from collections.abc import Iterator, Mapping

from generator.formats import prose
from generator.formats.arxiv import announcement
from generator.formats.fields.columns import meaning

_LABEL = re.compile(r"([A-Z][\w ()/;&-]{1,24}?)\s*:\s*(.*)")
_HEADINGS = frozenset({"abstract", "authors", "summary"})
# A sentence of the abstract may begin with these too, so only an address makes them labels.
_LED_TO = frozenset({"address", "code", "project", "data", "model", "demo", "video"})
_JOURNAL = {"source": "journal"}  # as ScienceDirect calls it
_MOST_LABELS = 10  # on one line
_LONGEST_BAR = 200  # characters
_BETWEEN_LINKS = re.compile(r"[\s|·•,;:/()\[\]–—-]*")


def parts(html: str) -> Iterator[tuple[str, str]]:
    """The labels and values of a description; what stands behind none has the label "".

    A label begins its line or has it to itself. Links whose words are such a name ("Code") are
    parts too; a line of nothing but links is no text.
    """
    root = prose.parsed(html) if prose.has_markup(html) else None
    links = {} if root is None else prose.links(root)
    yield from links.items()
    text = html.strip() if root is None else prose.seen(root)
    name, lines = "", list[str]()
    for line in _lines(announcement.in_abstract(text).text, links):
        label = _label(line.strip(), links)
        if label:
            yield name, "\n".join(lines).strip()
            name, lines = label[0], [label[1]]
        elif not line or not _is_bar(line, links):
            lines.append(line)
    yield name, "\n".join(lines).strip()


def _lines(text: str, links: Mapping[str, str]) -> Iterator[str]:
    """The lines of a text; one of labels only, "Journal: Vessels | DOI: 10.1234/5", is several."""
    for line in text.split("\n"):
        pieces = line.split(" | ", _MOST_LABELS)
        are_labels = len(pieces) > 1 and all(_label(piece, links) for piece in pieces)
        yield from pieces if are_labels else [line]


def _label(line: str, links: Mapping[str, str]) -> tuple[str, str] | None:
    """The name and the value that a line begins."""
    if line.casefold() in _HEADINGS:
        return line, ""
    found = _LABEL.fullmatch(line)
    if not found:
        return None
    name = _JOURNAL.get(found[1].casefold(), found[1])
    value = links.get(found[2], found[2])
    field, _ = meaning(name)
    return (name, value) if field and (field not in _LED_TO or "://" in value) else None


def _is_bar(line: str, links: Mapping[str, str]) -> bool:
    """Whether a line has links and nothing else ("PDF | Code")."""
    rest = line
    for words in sorted(links, key=len, reverse=True) if len(line) <= _LONGEST_BAR else ():
        rest = rest.replace(words, "") if words else rest
    return rest != line and _BETWEEN_LINKS.fullmatch(rest) is not None
