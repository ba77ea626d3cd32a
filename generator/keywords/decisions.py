"""What people decide about keywords; it wins over every rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from generator.errors import Fault
from generator.keywords.vocabulary import key_of

_SECTIONS = ("aliases", "prefer", "stop", "never_merge")


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision: the spellings it names and the line it stands on."""

    spellings: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of one file.

    Attributes:
        path: the file, as a person would type it.
        aliases: each the shown spelling, then one that is folded into it.
        prefer: spellings to show as they stand.
        stop: spellings that are no topics.
        never_merge: spellings that stay apart, whatever the rules say.
        faults: entries that could not be read.
    """

    path: str = "curation/keywords.yml"
    aliases: tuple[Entry, ...] = ()
    prefer: tuple[Entry, ...] = ()
    stop: tuple[Entry, ...] = ()
    never_merge: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()

    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order of their lines."""
        every = (*self.aliases, *self.prefer, *self.stop, *self.never_merge)
        return tuple(sorted(every, key=lambda entry: (entry.line, entry.spellings)))


NONE = Decisions()


def parse(text: str, path: str) -> Decisions:
    """Reads a file of decisions.

    Args:
        text: YAML with any of the lists `aliases` (a mapping from the shown spelling to a list of
            others), `prefer`, `stop` (lists of spellings) and `never_merge` (a list of lists).
        path: where it stands, for faults.

    Returns:
        The decisions; what could not be read is in `faults`.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return Decisions(path, faults=(_fault(path, line, "not readable as YAML", str(error)),))
    if root is None:
        return Decisions(path)
    return _Reader(path).read(root)


def _fault(path: str, line: int, what: str, why: str) -> Fault:
    return Fault(path, line, what, " ".join(why.split()), "see the head of the file for its form")


class _Reader:
    """Walks the nodes of one file and collects entries and faults."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Fault] = []

    def read(self, root: yaml.Node) -> Decisions:
        found: dict[str, tuple[Entry, ...]] = {}
        for name, line, node in self._pairs(root):
            if name not in _SECTIONS:
                self._complain(line, f"unknown section {name!r}", f"known: {', '.join(_SECTIONS)}")
            elif name in found:
                self._complain(line, f"section {name!r} stands twice", "the second would win")
            elif name == "aliases":
                found[name] = tuple(self._aliases(node))
            elif name == "never_merge":
                found[name] = tuple(self._groups(node))
            else:
                found[name] = tuple(self._spellings(node))
        kept = {name: self._once(name, entries) for name, entries in found.items()}
        return Decisions(self.path, **kept, faults=tuple(sorted(self.faults)))

    def _complain(self, line: int, what: str, why: str) -> None:
        self.faults.append(_fault(self.path, line, what, why))

    def _pairs(self, node: yaml.Node) -> Iterator[tuple[str, int, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            self._complain(
                node.start_mark.line + 1, "not a mapping", "names with lists belong here"
            )
            return
        for key, value in node.value:
            yield str(key.value), key.start_mark.line + 1, value

    def _spellings(self, node: yaml.Node) -> Iterator[Entry]:
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return
        if not isinstance(node, yaml.SequenceNode):
            self._complain(
                node.start_mark.line + 1, "not a list", "a list of spellings belongs here"
            )
            return
        for item in node.value:
            line = item.start_mark.line + 1
            if not isinstance(item, yaml.ScalarNode) or not key_of(item.value):
                self._complain(line, "not a spelling", "one word or phrase belongs here")
            else:
                yield Entry((item.value,), line)

    def _aliases(self, node: yaml.Node) -> Iterator[Entry]:
        for name, line, others in self._pairs(node):
            entries = tuple(self._spellings(others))
            if not key_of(name) or not entries:
                self._complain(line, f"nothing is folded into {name!r}", "the list is empty")
                continue
            for entry in entries:
                yield Entry((name, *entry.spellings), entry.line)

    def _groups(self, node: yaml.Node) -> Iterator[Entry]:
        if not isinstance(node, yaml.SequenceNode):
            self._complain(node.start_mark.line + 1, "not a list", "a list of lists belongs here")
            return
        for item in node.value:
            spellings = tuple(entry.spellings[0] for entry in self._spellings(item))
            if len(spellings) < 2:  # noqa: PLR2004 - apart from what?
                self._complain(item.start_mark.line + 1, "fewer than two spellings",
                               "what shall stay apart?")  # fmt: skip
            else:
                yield Entry(spellings, item.start_mark.line + 1)

    def _once(self, section: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries without those that say again, or otherwise, what one before them said."""
        seen: dict[str, int] = {}
        kept = []
        for entry in entries:
            spelling = entry.spellings[-1]
            if section != "never_merge" and spelling in seen:
                self._complain(entry.line, f"{spelling!r} stands twice in {section!r}",
                               f"first on line {seen[spelling]}")  # fmt: skip
            else:
                kept.append(entry)
                seen[spelling] = entry.line
        return tuple(kept)
