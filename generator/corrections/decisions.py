"""The file curation/corrections.yml, read strictly: every entry is sound or a fault."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.corrections.values import REMOVABLE, SETTABLE, Wrong, empty, value_of
from generator.errors import Fault, PaperstacksError
from generator.records import Correction

_CURE = "see the head of the file for its form"
_KEYS = ("paper", "set", "remove", "why")
_WHOLE = "paper"  # `remove: paper` takes out all of it


@dataclass(frozen=True, slots=True)
class Corrections:
    """The file as read; whether its papers exist shows only beside the papers.

    Attributes:
        path: where it stands, for messages.
        entries: in the order of the file.
    """

    path: str
    entries: tuple[Correction, ...] = ()


NONE = Corrections("")


def parse(text: str, path: str) -> Corrections:
    """Reads the corrections.

    Raises:
        PaperstacksError: with a fault for everything that is not well formed.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise PaperstacksError(_not_yaml(error, path)) from error
    reader = _Reader(path)
    entries = tuple(reader.entries(root)) if root else ()
    if reader.faults:
        raise PaperstacksError(*sorted(reader.faults))
    return Corrections(path, entries)


class _Reader:
    """Walks the nodes of one file, and collects what is wrong with them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Fault] = []

    def entries(self, root: yaml.Node) -> Iterator[Correction]:
        """Every entry that says what shall become of a paper that no entry before it names."""
        if not isinstance(root, yaml.SequenceNode):
            self._complain(
                root, "not a list", "each correction is an entry that begins with a dash"
            )
            return
        seen: dict[str, int] = {}
        for node in root.value:
            entry = self._entry(node)
            if not entry:
                continue
            first = seen.setdefault(" ".join(entry.paper.casefold().split()), entry.line)
            if first == entry.line:
                yield entry
            else:
                self._complain(node, f"{entry.paper!r} stands twice", f"first on line {first}")

    def _entry(self, node: yaml.Node) -> Correction | None:
        before = len(self.faults)
        parts = self._mapping(node, _KEYS)
        name = self._text(parts["paper"]) if "paper" in parts else ""
        if "paper" not in parts and isinstance(node, yaml.MappingNode):
            self._complain(node, "no paper named", "`paper:` is missing")
        values = dict(self._values(parts["set"])) if "set" in parts else {}
        removes_paper = False
        if "remove" in parts:
            removes_paper = _is_whole(parts["remove"])
            removed = () if removes_paper else tuple(self._removed(parts["remove"], values))
            values |= {field: empty(field) for field in removed}
        why = self._text(parts["why"]) if "why" in parts else ""
        if len(self.faults) == before and bool(values) == removes_paper:
            self._complain(node, "nothing to do, or too much", "either fields, or all of the paper")
        if len(self.faults) > before:
            return None
        line = _line(node)
        return Correction(name, self.path, line, tuple(sorted(values.items())), removes_paper, why)

    def _values(self, node: yaml.Node) -> Iterator[tuple[str, object]]:
        for field, value in self._mapping(node, SETTABLE).items():
            found = value_of(field, value)
            if isinstance(found, Wrong):
                self._complain(value, f"wrong {field}", found.why)
            else:
                yield field, found

    def _removed(self, node: yaml.Node, values: dict[str, object]) -> Iterator[str]:
        seen: set[str] = set()
        for part in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            field = part.value if isinstance(part, yaml.ScalarNode) else ""
            if field not in REMOVABLE:
                known = ", ".join(REMOVABLE)
                self._complain(part, "cannot be removed", f"fields are {known}, or `remove: paper`")
            elif field in values or field in seen:
                self._complain(part, f"{field!r} stands twice", "it is removed and named before")
            else:
                seen.add(field)
                yield field

    def _mapping(self, node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self._complain(node, "not a mapping", f"it may have {', '.join(known)}")
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name not in known:
                self._complain(key, f"unknown field {name!r}", f"known are {', '.join(known)}")
            elif name in found:
                self._complain(key, f"{name!r} stands twice", "the second would win")
            else:
                found[name] = value
        return found

    def _text(self, node: yaml.Node) -> str:
        text = " ".join(node.value.split()) if isinstance(node, yaml.ScalarNode) else ""
        if not text:
            self._complain(node, "not a text", "a text of one line or more belongs here, quoted")
        return text

    def _complain(self, node: yaml.Node, what: str, why: str) -> None:
        self.faults.append(Fault(self.path, _line(node), what, why, _CURE))


def _is_whole(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == _WHOLE


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _not_yaml(error: Exception, path: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    why = str(getattr(error, "problem", None) or error).replace("\n", " ")
    return Fault(path, mark.line + 1 if mark else 1, "not YAML", why, _CURE)
